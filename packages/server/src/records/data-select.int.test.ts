import { type Block, FormRule, type PublishedForm, type Row, type Values } from '@mortise/core';
import { testDatabase } from '@mortise/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import { createWorld, field, lan, statementsOf, unwrap, type World } from './test-world.ts';

const database = testDatabase();
let world: World;
let prices: PublishedForm;
let quote: PublishedForm;

const choosing = (key: string, config: Record<string, unknown>, more: Partial<Block> = {}) =>
  field(key, 'data-select', { config: { formId: prices.id, ...config } as Block['config'], ...more });

beforeAll(async () => {
  world = await createWorld(database.pool);
  prices = await world.publish('prices', [field('name', 'text'), field('price', 'number'), field('group', 'text')]);
  const filter = { field: 'f_group', operator: 'equals', operand: { kind: 'variable', name: 'f_kind' } };
  const fills = [{ from: 'f_price', to: 'f_unit' }];
  quote = await world.publish('quotes', [
    field('kind', 'text'),
    choosing('product', { filter, fills }),
    field('unit', 'number'),
    field('lines', 'subform'),
    choosing('item', { filter }, { parent: 'f_lines' }),
    field('shown', 'lookup', { config: { through: 'f_product', fieldId: 'f_name' } }),
  ]);
});

const read = async (id: string) => unwrap(await world.reader.get(lan, quote, id)).record.values;

test('what was filled in stays as it was when the source changes, and the source is still known', async () => {
  const [cabinet] = await world.create(prices, { name: '控制柜', price: '1280', group: '机电' });
  const [made] = await world.create(quote, { kind: '机电', product: cabinet?.id, unit: '1280' });

  unwrap(await world.write(prices, [{ kind: 'update', id: cabinet?.id ?? '', values: { price: '1500' } }]));
  expect(await read(made?.id ?? '')).toMatchObject({ product: cabinet?.id, unit: '1280', shown: '控制柜' });

  unwrap(await world.write(prices, [{ kind: 'delete', id: cabinet?.id ?? '' }]));
  expect(await read(made?.id ?? '')).toMatchObject({ product: cabinet?.id, unit: '1280' });
});

test('only what is in range may be chosen, in the record and in every row of it, whoever writes', async () => {
  const [cable] = await world.create(prices, { name: '电缆', price: '186', group: '线缆' });
  const refused = await world.write(quote, [{ kind: 'create', values: { kind: '机电', product: cable?.id } }]);
  expect(refused).toMatchObject({ error: { issues: [{ path: ['product'], code: 'not_a_candidate' }] } });
  const lines = [{ item: cable?.id }];
  const inRow = await world.write(quote, [{ kind: 'create', values: { kind: '机电', lines } }]);
  expect(inRow).toMatchObject({ error: { issues: [{ path: ['lines', 0, 'item'], code: 'not_a_candidate' }] } });
  unwrap(await world.write(quote, [{ kind: 'create', values: { kind: '线缆', product: cable?.id, lines } }]));
});

describe('what comes along with a chosen record', () => {
  const filling = (target: string) => ({ fills: [{ from: 'f_price', to: target }] });
  let form: PublishedForm;
  beforeAll(async () => {
    form = await world.publish('orders', [
      choosing('product', filling('f_unit')),
      field('unit', 'number'),
      field('lines', 'subform'),
      choosing('item', filling('f_cost'), { parent: 'f_lines' }),
      field('cost', 'number', { parent: 'f_lines' }),
    ]);
  });
  const stored = async (id = '') => unwrap(await world.reader.get(lan, form, id)).record.values;
  const change = async (id: string, values: Values) =>
    unwrap(await world.write(form, [{ kind: 'update', id, values }]));

  test('is filled in by the server where nothing is said of it, in the record and in its rows', async () => {
    const [valve] = await world.create(prices, { name: '阀', price: '12.5' });
    const lines = [{ item: valve?.id }, { item: valve?.id, cost: '10' }];
    const [made] = await world.create(form, { product: valve?.id, lines });
    expect(await stored(made?.id)).toMatchObject({ unit: '12.5', lines: [{ cost: '12.5' }, { cost: '10' }] });
    const [own] = await world.create(form, { product: valve?.id, unit: null });
    expect(await stored(own?.id)).toMatchObject({ unit: null });
  });

  test('comes anew with another choice, and not with the same one', async () => {
    const [one, other] = await world.create(prices, { name: '一', price: '1' }, { name: '二', price: '2' });
    const [made] = await world.create(form, { product: one?.id, unit: '9' });
    const id = made?.id ?? '';
    await change(id, { product: one?.id });
    expect(await stored(id)).toMatchObject({ unit: '9' });
    await change(id, { product: other?.id });
    expect(await stored(id)).toMatchObject({ unit: '2' });
    await change(id, { product: null });
    expect(await stored(id)).toMatchObject({ unit: '2' });
  });

  test('leaves cells of stored rows as they are', async () => {
    const [valve] = await world.create(prices, { name: '阀三', price: '12.5' });
    const [made] = await world.create(form, { lines: [{ item: valve?.id, cost: '10' }] });
    const [row] = (await stored(made?.id)).lines as Row[];
    await change(made?.id ?? '', { lines: [{ id: row?.id, item: valve?.id }, { item: valve?.id }] });
    expect(await stored(made?.id)).toMatchObject({ lines: [{ cost: '10' }, { cost: '12.5' }] });
  });

  test('is left to rules where they hide, set or lock it', async () => {
    const hides = FormRule.parse({
      id: 'r',
      kind: 'interact',
      when: { kind: 'formula', formula: '{f_open}' },
      actions: [{ do: 'show', fields: ['f_group'] }],
    });
    const ruled = await world.publish(
      'ruled',
      [
        choosing('product', filling('f_unit')),
        field('open', 'switch'),
        field('group', 'section'),
        field('unit', 'number', { parent: 'f_group' }),
      ],
      null,
      { rules: [hides] },
    );
    const [valve] = await world.create(prices, { name: '阀四', price: '12.5' });
    const [made] = await world.create(ruled, { product: valve?.id });
    expect(unwrap(await world.reader.get(lan, ruled, made?.id ?? '')).record.values.unit).toBeNull();
  });

  test('is what a person left of it, who saw it filled in', async () => {
    const [valve] = await world.create(prices, { name: '阀五', price: '12.5' });
    const change = { kind: 'create', values: { product: valve?.id } } as const;
    const written = await world.writer.write(lan, form, [change], { atomic: true, road: 'form' });
    expect(unwrap(written).records[0]?.values).toMatchObject({ unit: null });
  });

  test('is filled in by the server in a list too, and stays what is put back together with the choice', async () => {
    const [one, other] = await world.create(prices, { name: '一号', price: '1' }, { name: '二号', price: '2' });
    const [made] = await world.create(form, { product: one?.id, unit: '9' });
    const inList = async (values: Values) =>
      unwrap(
        await world.writer.write(lan, form, [{ kind: 'update', id: made?.id ?? '', values }], {
          atomic: true,
          road: 'grid',
        }),
      ).records[0]?.values;
    expect(await inList({ product: other?.id })).toMatchObject({ unit: '2' });
    expect(await inList({ product: one?.id, unit: '9' })).toMatchObject({ unit: '9' });
  });

  test('passes a lock only where the lock lets it pass', async () => {
    const locks = (...except: string[]) =>
      FormRule.parse({ id: 'r', kind: 'lock', when: { kind: 'formula', formula: '{f_done}' }, except });
    const [one, other] = await world.create(prices, { name: '锁一', price: '1' }, { name: '锁二', price: '2' });
    const changed = async (except: string[], done: boolean) => {
      const locked = await world.publish(
        `locked_${except.length}_${done}`,
        [field('done', 'switch'), choosing('product', filling('f_unit')), field('unit', 'number')],
        null,
        { rules: [locks(...except)] },
      );
      const [made] = await world.create(locked, { product: one?.id, done });
      const values = { product: other?.id };
      const written = await world.write(locked, [{ kind: 'update', id: made?.id ?? '', values }]);
      return written.ok ? written.value.records[0]?.values.unit : written.error.code;
    };
    expect(await changed([], false)).toBe('2');
    expect(await changed([], true)).toBe('invalid');
    // The choice alone may change: what would come along may not.
    expect(await changed(['f_product'], true)).toBe('1');
    expect(await changed(['f_product', 'f_unit'], true)).toBe('2');
  });

  test('does not come from a file, which says all that is in it', async () => {
    const [valve] = await world.create(prices, { name: '阀二', price: '12.5' });
    const values = { product: valve?.id };
    const written = await world.writer.write(lan, form, [{ kind: 'create', values }], { atomic: true, road: 'import' });
    expect(unwrap(written).records[0]?.values).toMatchObject({ unit: null });
  });

  test('asks the database the same number of times however many records are written', async () => {
    const made = await world.create(prices, ...Array.from({ length: 40 }, (_, at) => ({ name: `件${at}`, price: at })));
    const counted = (count: number) =>
      statementsOf(database.pool, () =>
        world.create(form, ...made.slice(0, count).map(({ id }) => ({ product: id, lines: [{ item: id }] }))),
      );
    const few = await counted(2);
    expect(few).toBeGreaterThan(0);
    expect(await counted(40)).toBe(few);
  });
});
