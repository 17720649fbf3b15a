import { type Block, FormRule, type PublishedForm, sql } from '@mortise/core';
import { run } from '@mortise/db';
import { testDatabase } from '@mortise/testing';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createWorld, field, lan, unwrap, type World } from '../test-world.ts';

const database = testDatabase();
let world: World;
let customer: PublishedForm;
let deal: PublishedForm;
let region: PublishedForm;

const formula = (key: string, result: string, text: string): Block =>
  field(key, 'formula', { config: { formula: text, result } });
const relation = (key: string, form: PublishedForm, more: object = {}): Block =>
  field(key, 'relation', { config: { formId: form.id, multiple: false, ...more } as Block['config'] });
const inverse = (key: string, of: PublishedForm, fieldId: string): Block =>
  relation(key, of, { multiple: true, inverseOf: { formId: of.id, fieldId } });
const rollup = (key: string, through: string, aggregate: string, fieldId = ''): Block =>
  field(key, 'rollup', { config: { through, aggregate, fieldId } });
const lookup = (key: string, through: string, fieldId: string): Block =>
  field(key, 'lookup', { config: { through, fieldId, stored: true } });
const rich = {
  kind: 'validate',
  id: 'r_rich',
  name: '小客户限额',
  when: {
    kind: 'condition',
    condition: {
      all: [
        { field: 'f_level', operator: 'equals', operand: { kind: 'constant', value: '小' } },
        { field: 'f_amount', operator: 'greater-than', operand: { kind: 'constant', value: '100' } },
      ],
    },
  },
  fields: ['f_amount'],
  message: '小客户最多 100',
};

beforeAll(async () => {
  world = await createWorld(database.pool);
  const area = await world.publish('region', [field('name', 'text')]);
  const first = await world.publish('customer', [
    field('name', 'text'),
    field('level', 'text'),
    relation('region', area),
  ]);
  deal = await world.publish(
    'deal',
    [
      field('amount', 'number'),
      relation('customer', first, { onDelete: 'clear' }),
      lookup('level', 'f_customer', 'f_level'),
      formula('net', 'number', 'IF({f_level} = "大", {f_amount} * 0.9, {f_amount})'),
      field('line', 'concat', { config: { template: '{f_level}客户 {f_net}' } }),
    ],
    null,
    { rules: [FormRule.parse(rich)] },
  );
  customer = await world.publish(
    'customer',
    [
      field('name', 'text'),
      field('level', 'text'),
      relation('region', area),
      inverse('deals', deal, 'f_customer'),
      rollup('n', 'f_deals', 'count'),
      rollup('total', 'f_deals', 'sum', 'f_net'),
      formula('tax', 'number', '{f_total} * 0.13'),
      field('words', 'amount-cn', { config: { source: 'f_total' } }),
      field('title', 'concat', { config: { template: '{f_name}（{f_n} 单）' } }),
    ],
    first,
  );
  region = await world.publish(
    'region',
    [
      field('name', 'text'),
      inverse('customers', customer, 'f_region'),
      rollup('taxes', 'f_customers', 'sum', 'f_tax'),
      formula('share', 'number', '{f_taxes} / 2'),
    ],
    area,
  );
});

let north: string;
let lang: string;
beforeEach(async () => {
  north = (await world.create(region, { name: '华北' }))[0]?.id ?? '';
  lang = (await world.create(customer, { name: '朗泽', level: '大', region: north }))[0]?.id ?? '';
});

const read = async (form: PublishedForm, id: string) => unwrap(await world.reader.get(lan, form, id)).record;
const figures = async () => {
  const [one, other] = [await read(customer, lang), await read(region, north)];
  const { total, tax, words, title } = one.values;
  return [total, tax, words, title, other.values.taxes, other.values.share];
};

describe('what is calculated from a rollup', () => {
  test('follows every write to what is rolled up, as far as it leads', async () => {
    expect(await figures()).toEqual(['0', '0', '零元整', '朗泽（0 单）', '0', '0']);

    const [one] = await world.create(deal, { amount: '1000', customer: lang }, { amount: '100', customer: lang });
    expect(await figures()).toEqual(['990', '128.7', '玖佰玖拾元整', '朗泽（2 单）', '128.7', '64.35']);

    unwrap(await world.write(deal, [{ kind: 'update', id: one?.id ?? '', values: { amount: '2000' } }]));
    expect(await figures()).toEqual(['1890', '245.7', '壹仟捌佰玖拾元整', '朗泽（2 单）', '245.7', '122.85']);

    unwrap(await world.write(deal, [{ kind: 'delete', id: one?.id ?? '' }]));
    expect(await figures()).toEqual(['90', '11.7', '玖拾元整', '朗泽（1 单）', '11.7', '5.85']);

    unwrap(await world.write(deal, [{ kind: 'restore', id: one?.id ?? '' }]));
    unwrap(await world.write(deal, [{ kind: 'update', id: one?.id ?? '', values: { customer: null } }]));
    expect(await figures()).toEqual(['90', '11.7', '玖拾元整', '朗泽（1 单）', '11.7', '5.85']);
  });

  test('is no edit of its record, but open lists hear of it once, and it is found by its new title', async () => {
    await world.create(deal, { amount: '10', customer: lang }, { amount: '20', customer: lang });

    const record = await read(customer, lang);
    expect([record.version, record.updatedBy, record.title]).toEqual([1, lan.userId, '朗泽']);
    expect(unwrap(await world.reader.history(lan, customer, lang)).items).toHaveLength(1);
    const told = await run(
      database.pool,
      sql`select 1 from outbox where form_id = ${customer.id}::uuid and ${lang}::uuid = any(record_ids) and kind = 'record.updated'`,
    );
    expect(told).toHaveLength(1);
    const found = unwrap(await world.reader.query(lan, customer, { search: '朗泽（2 单）' }));
    expect(found.items.map(({ id }) => id)).toEqual([lang]);
  });

  test('is undone with the write that is undone', async () => {
    const tooMuch = { kind: 'create' as const, values: { amount: 'many', customer: lang } };
    const fine = { kind: 'create' as const, values: { amount: '5', customer: lang } };
    expect((await world.write(deal, [fine, tooMuch])).ok).toBe(false);
    expect((await figures())[0]).toBe('0');
  });
});

describe('what is calculated from a stored look-up', () => {
  test('is calculated from what it holds after the write, and judged by it', async () => {
    const small = (await world.create(customer, { name: '小店', level: '小' }))[0]?.id ?? '';
    const [made] = await world.create(deal, { amount: '1000', customer: lang });
    expect(made?.values).toMatchObject({ level: '大', net: '900', line: '大客户 900' });

    const id = made?.id ?? '';
    const refused = await world.write(deal, [{ kind: 'update', id, values: { customer: small } }]);
    expect(refused).toMatchObject({ error: { issues: [{ path: ['amount'], code: 'rule' }] } });
    const moved = unwrap(await world.write(deal, [{ kind: 'update', id, values: { customer: small, amount: '100' } }]));
    expect(moved.records[0]?.values).toMatchObject({ level: '小', net: '100', line: '小客户 100' });
    expect(await read(deal, id)).toMatchObject({ values: { level: '小', net: '100' } });
  });

  test('follows the record that is looked up', async () => {
    const [made] = await world.create(deal, { amount: '1000', customer: lang });
    unwrap(await world.write(customer, [{ kind: 'update', id: lang, values: { level: '中' } }]));
    expect((await read(deal, made?.id ?? '')).values).toMatchObject({ level: '中', net: '1000', line: '中客户 1000' });
    expect((await figures()).slice(0, 2)).toEqual(['1000', '130']);
  });

  test('is calculated anew where the record that was pointed to is deleted', async () => {
    const [made] = await world.create(deal, { amount: '1000', customer: lang });
    unwrap(await world.write(customer, [{ kind: 'delete', id: lang }]));
    expect((await read(deal, made?.id ?? '')).values).toMatchObject({ customer: null, level: null, net: '1000' });
  });
});

test('a rollup over the own links of a record is there before what is calculated from it', async () => {
  const bundle = await world.publish('bundle', [
    relation('customers', customer, { multiple: true }),
    rollup('sum', 'f_customers', 'sum', 'f_tax'),
    formula('twice', 'number', '{f_sum} * 2'),
  ]);
  await world.create(deal, { amount: '1000', customer: lang });
  const [made] = await world.create(bundle, { customers: [lang] });
  expect(made?.values).toMatchObject({ sum: '117', twice: '234' });
  expect((await read(bundle, made?.id ?? '')).values).toMatchObject({ sum: '117', twice: '234' });
  await world.create(deal, { amount: '1000', customer: lang });
  expect((await read(bundle, made?.id ?? '')).values).toMatchObject({ sum: '234', twice: '468' });
});

test('a rollup over the rows of a subform follows them, and is rolled up by the record they belong to', async () => {
  const column = (key: string, type: 'number' | 'switch') => field(key, type, { parent: 'f_lines' });
  const big = { field: 'f_big', operator: 'equals', operand: { kind: 'constant', value: true } };
  const client = await world.publish('client', [field('name', 'text')]);
  const quote = await world.publish('quote', [
    relation('client', client),
    field('lines', 'subform', {}),
    column('price', 'number'),
    column('big', 'switch'),
    rollup('lines_n', 'f_lines', 'count'),
    rollup('sum', 'f_lines', 'sum', 'f_price'),
    field('big_sum', 'rollup', {
      config: { through: 'f_lines', aggregate: 'sum', fieldId: 'f_price', condition: big },
    }),
    formula('same', 'number', 'SUM({f_lines.f_price}) - {f_sum}'),
  ]);
  const owner = await world.publish(
    'client',
    [
      field('name', 'text'),
      inverse('quotes', quote, 'f_client'),
      rollup('quoted', 'f_quotes', 'sum', 'f_sum'),
      rollup('best', 'f_quotes', 'max', 'f_big_sum'),
    ],
    client,
  );
  const [acme] = await world.create(owner, { name: '甲' });
  const lines = [{ price: '1.1', big: true }, { price: '2.2' }, { price: '3', big: true }];
  const [made] = await world.create(quote, { client: acme?.id, lines });
  expect(made?.values).toMatchObject({ lines_n: '3', sum: '6.3', big_sum: '4.1', same: '0' });
  expect((await read(owner, acme?.id ?? '')).values).toMatchObject({ quoted: '6.3', best: '4.1' });

  const kept = ((await read(quote, made?.id ?? '')).values.lines as object[]).slice(1);
  unwrap(await world.write(quote, [{ kind: 'update', id: made?.id ?? '', values: { lines: kept } }]));
  expect((await read(quote, made?.id ?? '')).values).toMatchObject({
    lines_n: '2',
    sum: '5.2',
    big_sum: '3',
    same: '0',
  });
  expect((await read(owner, acme?.id ?? '')).values).toMatchObject({ quoted: '5.2', best: '3' });
});
