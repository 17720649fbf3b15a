import { type Block, type PublishedForm, sql, type Values } from '@mortise/core';
import { run } from '@mortise/db';
import { testDatabase } from '@mortise/testing';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createWorld, everything, field, lan, unwrap, type World } from '../test-world.ts';

const database = testDatabase();
let world: World;
let customer: PublishedForm;
let deal: PublishedForm;

const rollup = (key: string, config: Record<string, unknown>): Block =>
  field(key, 'rollup', { config: { through: 'f_deals', ...config } as Block['config'] });

beforeAll(async () => {
  world = await createWorld(database.pool);
  const first = await world.publish('customer', [field('name', 'text'), field('city', 'text')]);
  deal = await world.publish('deal', [
    field('title', 'text'),
    field('amount', 'currency'),
    field('signed', 'datetime'),
    field('won', 'switch'),
    field('customer', 'relation', { config: { formId: first.id, multiple: false } }),
    field('city', 'lookup', { config: { through: 'f_customer', fieldId: 'f_city', stored: false } }),
    field('kept_city', 'lookup', { config: { through: 'f_customer', fieldId: 'f_city', stored: true } }),
  ]);
  const inverse = { formId: deal.id, multiple: true, inverseOf: { formId: deal.id, fieldId: 'f_customer' } };
  const won = { field: 'f_won', operator: 'equals', operand: { kind: 'constant', value: true } };
  customer = await world.publish(
    'customer',
    [
      field('name', 'text'),
      field('city', 'text'),
      field('deals', 'relation', { config: inverse }),
      rollup('deal_count', { aggregate: 'count' }),
      rollup('total', { aggregate: 'sum', fieldId: 'f_amount' }),
      rollup('won_total', { aggregate: 'sum', fieldId: 'f_amount', condition: won }),
      rollup('mean', { aggregate: 'average', fieldId: 'f_amount' }),
      rollup('biggest', { aggregate: 'max', fieldId: 'f_amount' }),
      rollup('first_signed', { aggregate: 'min', fieldId: 'f_signed' }),
      rollup('titles', { aggregate: 'distinct', fieldId: 'f_title' }),
      rollup('filled', { aggregate: 'filled', fieldId: 'f_title' }),
      rollup('untitled', { aggregate: 'empty', fieldId: 'f_title' }),
    ],
    first,
  );
});

let lang: string;
let hai: string;
beforeEach(async () => {
  const made = await world.create(customer, { name: '朗泽机电', city: '杭州' }, { name: '海曜新能源', city: '宁波' });
  [lang, hai] = made.map(({ id }) => id) as [string, string];
});

const read = async (form: PublishedForm, id: string) => unwrap(await world.reader.get(lan, form, id)).record.values;
const figures = async (id: string): Promise<Values> => {
  const { name: _, city: __, deals: ___, ...values } = await read(customer, id);
  return values;
};

const nothing = {
  deal_count: '0',
  total: '0',
  won_total: '0',
  mean: null,
  biggest: null,
  first_signed: null,
  titles: '0',
  filled: '0',
  untitled: '0',
};

describe('a rollup', () => {
  test('of nothing says so', async () => {
    expect(await figures(lang)).toEqual(nothing);
  });

  test('follows every creation, change, move, deletion and return of what it counts', async () => {
    const made = await world.create(
      deal,
      { title: '年框', amount: '100.10', signed: '2026-03-01', won: true, customer: lang },
      { title: '年框', amount: '0.20', signed: '2026-02-01', customer: lang },
      { amount: '300', customer: lang },
    );
    const [one, two, three] = made.map(({ id }) => id) as [string, string, string];
    const all = {
      deal_count: '3',
      total: '400.3',
      won_total: '100.1',
      mean: '133.43',
      biggest: '300',
      first_signed: '2026-02-01',
      titles: '1',
      filled: '2',
      untitled: '1',
    };
    expect(await figures(lang)).toEqual(all);

    unwrap(await world.write(deal, [{ kind: 'update', id: three, values: { customer: hai, title: '新签' } }]));
    expect(await figures(lang)).toEqual({
      ...all,
      deal_count: '2',
      total: '100.3',
      mean: '50.15',
      biggest: '100.1',
      untitled: '0',
    });
    expect(await figures(hai)).toMatchObject({ deal_count: '1', total: '300', titles: '1' });

    unwrap(
      await world.write(deal, [
        { kind: 'delete', id: one },
        { kind: 'update', id: two, values: { won: true } },
      ]),
    );
    expect(await figures(lang)).toEqual({
      deal_count: '1',
      total: '0.2',
      won_total: '0.2',
      mean: '0.2',
      biggest: '0.2',
      first_signed: '2026-02-01',
      titles: '1',
      filled: '1',
      untitled: '0',
    });
    unwrap(await world.write(deal, [{ kind: 'delete', id: two }]));
    expect(await figures(lang)).toEqual(nothing);
    unwrap(
      await world.write(deal, [
        { kind: 'restore', id: one },
        { kind: 'restore', id: two },
      ]),
    );
    expect(await figures(lang)).toMatchObject({ deal_count: '2', total: '100.3', biggest: '100.1', titles: '1' });
  });

  test('is never set by hand, and no new version of its record', async () => {
    unwrap(await world.write(customer, [{ kind: 'update', id: lang, values: { total: '999', city: '绍兴' } }]));
    await world.create(deal, { amount: '5', customer: lang });
    const { record } = unwrap(await world.reader.get(lan, customer, lang));
    expect(record.values.total).toBe('5');
    expect(record.version).toBe(2);
  });

  test('can be filtered and sorted by', async () => {
    await world.create(deal, { amount: '7', customer: hai }, { amount: '8', customer: lang });
    const page = unwrap(
      await world.reader.query(lan, customer, {
        filter: { field: 'f_total', operator: 'greater-than', operand: { kind: 'constant', value: '6' } },
        sort: [{ field: 'f_total', direction: 'desc' }],
        limit: 2,
      }),
    );
    expect(page.items.map(({ values }) => Number(values.total))).toEqual(
      page.items.map(({ values }) => Number(values.total)).sort((a, b) => b - a),
    );
  });
});

describe('a look-up', () => {
  test('shows what the record it points to says now, stored or not', async () => {
    const [made] = await world.create(deal, { title: '甲', customer: lang });
    const id = made?.id ?? '';
    expect(made?.values.kept_city).toBe('杭州');
    expect(await read(deal, id)).toMatchObject({ city: '杭州', kept_city: '杭州' });

    unwrap(await world.write(customer, [{ kind: 'update', id: lang, values: { city: '温州' } }]));
    expect(await read(deal, id)).toMatchObject({ city: '温州', kept_city: '温州' });
    unwrap(await world.write(deal, [{ kind: 'update', id, values: { customer: hai } }]));
    expect(await read(deal, id)).toMatchObject({ city: '宁波', kept_city: '宁波' });
    unwrap(await world.write(customer, [{ kind: 'delete', id: hai }]));
    expect(await read(deal, id)).toMatchObject({ city: null, kept_city: null });
    unwrap(await world.write(customer, [{ kind: 'restore', id: hai }]));
    expect(await read(deal, id)).toMatchObject({ city: '宁波', kept_city: '宁波' });
  });

  test('that is read live can be filtered and sorted by', async () => {
    const city = `城市${Math.random()}`;
    unwrap(await world.write(customer, [{ kind: 'update', id: lang, values: { city } }]));
    const [made] = await world.create(deal, { title: '乙', customer: lang });
    const page = unwrap(
      await world.reader.query(lan, deal, {
        filter: { field: 'f_city', operator: 'equals', operand: { kind: 'constant', value: city } },
        sort: [{ field: 'f_city', direction: 'asc' }],
      }),
    );
    expect(page.items.map(({ id }) => id)).toEqual([made?.id]);
  });

  test('of a form out of reach is absent', async () => {
    const [made] = await world.create(deal, { title: '丙', customer: lang });
    const closed = await createWorld(database.pool, {
      ...everything,
      mayOnForm: (_actor, _operation, formId) => formId !== customer.id,
      recordScope: (_actor, _operation, formId) => formId !== customer.id,
    });
    const { record } = unwrap(await closed.reader.get(lan, deal, made?.id ?? ''));
    expect(record.values).not.toHaveProperty('city');
    expect(record.values).not.toHaveProperty('kept_city');
  });
});

test('5,000 records are rolled up by as many statements as one', async () => {
  const rows = Array.from({ length: 5_000 }, (_, index) => ({
    amount: '1',
    title: `t${index % 7}`,
    customer: index % 2 ? lang : hai,
  }));
  await world.create(deal, ...rows);
  expect(await figures(lang)).toMatchObject({ deal_count: '2500', total: '2500', titles: '7' });
  const [{ count } = { count: 0 }] = await run<{ count: number }>(
    database.pool,
    sql`select count(*)::int as count from outbox where form_id = ${customer.id}::uuid and ${lang}::uuid = any(record_ids) and kind = 'record.updated'`,
  );
  expect(count).toBe(1);
});
