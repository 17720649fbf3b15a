import { type FormDraft, newId, type PublishedForm, sql } from '@mortise/core';
import { createRecordStore, createSignal, run } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { testDatabase } from '@mortise/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import { definitionUseCases } from '../../definitions/definition-use-cases.ts';
import { builder, overDatabase } from '../../definitions/test-ports.ts';
import { createWorld, field, lan, unwrap, type World } from '../test-world.ts';
import { carryOver } from './carry-over.ts';
import { carryPorts } from './test-ports.ts';

const database = testDatabase();
let world: World;
let cases: ReturnType<typeof definitionUseCases>;
let customer: string;
let deal: string;
let enqueued: string[];

beforeAll(async () => {
  world = await createWorld(database.pool);
  const over = overDatabase(database.pool);
  enqueued = over.enqueued;
  cases = definitionUseCases({ ...over.ports, catalog: fieldTypes });
  const app = unwrap(await cases.createDefinition(builder, { kind: 'app', name: '销售' }));
  const made = await Promise.all(
    ['客户', '商机'].map((name) => cases.createDefinition(builder, { kind: 'form', appId: app.id, name })),
  );
  [customer, deal] = made.map((each) => unwrap(each).id) as [string, string];
  await publish(customer, [field('name', 'text'), field('level', 'radio', { config: levels('普通') })]);
  await publish(deal, [
    field('amount', 'currency'),
    field('customer', 'relation', { config: { formId: customer, multiple: false } }),
  ]);
});

const levels = (label: string) => ({ options: [{ id: 'o_1', label, color: 'indigo' }] });

async function publish(id: string, blocks: FormDraft['blocks']) {
  const definition = unwrap(await cases.getDefinition(builder, { id }));
  const draft = { ...(definition.draft as FormDraft), blocks };
  return cases.publishDefinition(builder, { id, revision: definition.revision, draft });
}

const formOf = async (id: string): Promise<PublishedForm> => {
  world.forms.forget();
  const form = await world.forms.find(id);
  if (!form) throw new Error('not published');
  return form;
};

const ports = () => carryPorts(database.pool, world);
const work = () => carryOver(ports())(new AbortController().signal);

const inverse = () =>
  field('deals', 'relation', {
    config: { formId: deal, multiple: true, inverseOf: { formId: deal, fieldId: 'f_customer' } },
  });
const customerFields = () => [field('name', 'text'), field('level', 'radio', { config: levels('普通') }), inverse()];

test('a rollup added to a form with records is filled, while others go on writing', async () => {
  const [lang, hai] = await world.create(await formOf(customer), { name: '朗泽', level: 'o_1' }, { name: '海曜' });
  await world.create(
    await formOf(deal),
    { amount: '10', customer: lang?.id },
    { amount: '20', customer: lang?.id },
    { amount: '5' },
  );
  unwrap(
    await publish(customer, [
      ...customerFields(),
      field('total', 'rollup', { config: { through: 'f_deals', aggregate: 'sum', fieldId: 'f_amount' } }),
      field('mean', 'rollup', { config: { through: 'f_deals', aggregate: 'average', fieldId: 'f_amount' } }),
      field('biggest', 'rollup', { config: { through: 'f_deals', aggregate: 'max', fieldId: 'f_amount' } }),
    ]),
  );
  expect(enqueued).toContain('carry-over');

  const filling = work();
  // Somebody in a process that knows the new form already.
  await world.create(await formOf(deal), { amount: '30', customer: lang?.id });
  await filling;
  await world.create(await formOf(deal), { amount: '40', customer: lang?.id });

  const read = async (id = '') => unwrap(await world.reader.get(lan, await formOf(customer), id)).record.values;
  expect(await read(lang?.id)).toMatchObject({ total: '100', mean: '25', biggest: '40' });
  expect(await read(hai?.id)).toMatchObject({ total: '0', mean: null, biggest: null });
  expect(await run(database.pool, sql`select 1 from derivations_due`)).toEqual([]);
  const [index] = await run(database.pool, sql`select sql_text from record_indexes where reason = 'rollup f_amount'`);
  expect(index?.sql_text).toContain('("customer", "amount")');
});

test('a look-up follows the options of the field it shows', async () => {
  unwrap(
    await publish(deal, [
      field('amount', 'currency'),
      field('customer', 'relation', { config: { formId: customer, multiple: false } }),
      field('level', 'lookup', { config: { through: 'f_customer', fieldId: 'f_level', stored: true } }),
    ]),
  );
  await work();
  unwrap(
    await publish(customer, [field('name', 'text'), field('level', 'radio', { config: levels('战略') }), inverse()]),
  );

  const form = await formOf(deal);
  expect(JSON.stringify(form.blocks.find(({ id }) => id === 'f_level')?.config)).toContain('战略');
  const page = unwrap(await world.reader.query(lan, form, {}));
  expect(page.items.filter(({ values }) => values.level === 'o_1')).toHaveLength(4);
});

describe('publishing refuses', () => {
  test('fields that depend on each other, and shows the way round', async () => {
    const published = await publish(customer, [
      ...customerFields(),
      field('total', 'rollup', { config: { through: 'f_deals', aggregate: 'sum', fieldId: 'f_amount' } }),
      field('first', 'rollup', { config: { through: 'f_deals', aggregate: 'max', fieldId: 'f_carried' } }),
    ]);
    expect(published.ok).toBe(false);
    unwrap(
      await publish(customer, [
        ...customerFields(),
        field('total', 'rollup', { config: { through: 'f_deals', aggregate: 'sum', fieldId: 'f_amount' } }),
      ]),
    );
    unwrap(
      await publish(deal, [
        field('amount', 'currency'),
        field('customer', 'relation', { config: { formId: customer, multiple: false } }),
        field('carried', 'lookup', { config: { through: 'f_customer', fieldId: 'f_total', stored: true } }),
      ]),
    );
    const circle = await publish(customer, [
      ...customerFields(),
      field('total', 'rollup', { config: { through: 'f_deals', aggregate: 'sum', fieldId: 'f_carried' } }),
    ]);
    expect(circle).toMatchObject({
      error: {
        issues: [{ code: 'dependency_cycle', message: { zh: expect.stringContaining('total → carried → total') } }],
      },
    });
  });

  test('a formula on the way round as well, and formulas over what is not stored', async () => {
    const total = { through: 'f_deals', aggregate: 'sum', fieldId: 'f_net' };
    const circle = await publish(customer, [
      ...customerFields(),
      field('total', 'rollup', { config: { through: 'f_deals', aggregate: 'sum', fieldId: 'f_amount' } }),
      field('tax', 'formula', { config: { formula: '{f_total} * 0.1' } }),
    ]);
    unwrap(circle);
    unwrap(
      await publish(deal, [
        field('amount', 'currency'),
        field('customer', 'relation', { config: { formId: customer, multiple: false } }),
        field('carried', 'lookup', { config: { through: 'f_customer', fieldId: 'f_tax', stored: true } }),
        field('net', 'formula', { config: { formula: '{f_amount} - {f_carried}' } }),
      ]),
    );
    const round = await publish(customer, [
      ...customerFields(),
      field('total', 'rollup', { config: total }),
      field('tax', 'formula', { config: { formula: '{f_total} * 0.1' } }),
    ]);
    expect(round).toMatchObject({
      error: {
        issues: [
          { code: 'dependency_cycle', message: { zh: expect.stringContaining('total → net → carried → tax → total') } },
        ],
      },
    });
    const unstored = await publish(deal, [
      field('amount', 'currency'),
      field('customer', 'relation', { config: { formId: customer, multiple: false } }),
      field('carried', 'lookup', { config: { through: 'f_customer', fieldId: 'f_tax', stored: true } }),
      field('live', 'lookup', { config: { through: 'f_customer', fieldId: 'f_tax', stored: false } }),
      field('net', 'formula', { config: { formula: '{f_amount} - {f_live}' } }),
    ]);
    expect(unstored).toMatchObject({
      error: { issues: [{ path: ['blocks', 'f_net', 'config'], code: 'not_stored' }] },
    });
    unwrap(
      await publish(deal, [
        field('amount', 'currency'),
        field('customer', 'relation', { config: { formId: customer, multiple: false } }),
        field('carried', 'lookup', { config: { through: 'f_customer', fieldId: 'f_total', stored: true } }),
      ]),
    );
    unwrap(
      await publish(customer, [
        ...customerFields(),
        field('total', 'rollup', { config: { ...total, fieldId: 'f_amount' } }),
      ]),
    );
    await work();
  });

  test('the removal of a field that is looked up', async () => {
    const removed = await publish(customer, [field('name', 'text'), inverse()]);
    expect(removed).toMatchObject({ error: { code: 'in_use' } });
  });
});

test('what many point to is carried over by the worker', async () => {
  const id = newId();
  unwrap(await world.write(await formOf(customer), [{ kind: 'create', id, values: { name: '大客户' } }]));
  const rows = Array.from({ length: 2_100 }, () => ({ amount: '1', customer: id }));
  await world.create(await formOf(deal), ...rows);
  unwrap(
    await publish(deal, [
      field('amount', 'currency'),
      field('customer', 'relation', { config: { formId: customer, multiple: false } }),
      field('carried', 'lookup', { config: { through: 'f_customer', fieldId: 'f_total', stored: true } }),
      field('name', 'lookup', { config: { through: 'f_customer', fieldId: 'f_name', stored: true } }),
    ]),
  );
  await work();
  unwrap(await world.write(await formOf(customer), [{ kind: 'update', id, values: { name: '大客户集团' } }]));
  const key = (await formOf(deal)).key;
  const count = async () => {
    const { rows: found } = await database.pool.query(
      `select count(*)::int as n from records.${key} where name = '大客户集团'`,
    );
    return found[0]?.n;
  };
  expect(await count()).toBe(0);
  await work();
  expect(await count()).toBe(2_100);
});

describe('a formula that is published anew', () => {
  const goods = (text: string): FormDraft['blocks'] => [
    field('price', 'number'),
    field('count', 'number'),
    field('total', 'formula', { config: { formula: text } }),
    field('line', 'concat', { config: { template: '共 {f_total}' } }),
  ];
  let form: string;

  beforeAll(async () => {
    const app = unwrap(await cases.createDefinition(builder, { kind: 'app', name: '库存' }));
    form = unwrap(await cases.createDefinition(builder, { kind: 'form', appId: app.id, name: '货品' })).id;
    unwrap(await publish(form, goods('{f_price} * {f_count}')));
  });

  const totals = async () => {
    const { rows } = await database.pool.query(
      `select total::text, line, record_title, version, updated_by from records.${(await formOf(form)).key} order by id`,
    );
    return rows;
  };

  test('is calculated for every stored record, which is no edit, and is taken up where it was killed', async () => {
    await world.create(await formOf(form), ...Array.from({ length: 1_200 }, () => ({ price: '2', count: '3' })));
    const definition = unwrap(await cases.getDefinition(builder, { id: form }));
    const draft = { ...(definition.draft as FormDraft), blocks: goods('{f_price} + {f_count}') };
    const saved = unwrap(await cases.saveDraft(builder, { id: form, revision: definition.revision, draft }));
    const { effects } = unwrap(await cases.impact(builder, { id: form }));
    expect(effects).toMatchObject([
      { kind: 'recompute', fieldId: 'f_total', text: { zh: '发布后在后台为 1200 条记录重新计算「total」' } },
    ]);
    unwrap(await cases.publishDefinition(builder, { id: form, revision: saved.revision, draft }));

    const killed = new AbortController();
    let batches = 0;
    const store = createRecordStore(database.pool, createSignal());
    const dying = carryOver({
      ...ports(),
      store: {
        ...store,
        transaction: (task) => {
          if (++batches === 2) killed.abort();
          return store.transaction(task);
        },
      },
    });
    await dying(killed.signal);
    const half = await totals();
    expect(half.filter(({ total }) => total === '5')).toHaveLength(1_000);
    // Written in between, by somebody who knows the new formula.
    const { items } = unwrap(await world.reader.query(lan, await formOf(form), { limit: 1 }));
    const change = { kind: 'update' as const, id: items[0]?.id ?? '', values: { count: '8' } };
    unwrap(await world.write(await formOf(form), [change]));

    await work();
    const all = await totals();
    expect(new Set(all.map(({ total, line }) => `${total} ${line}`))).toEqual(new Set(['5 共 5', '10 共 10']));
    expect(all.filter(({ version }) => version === 1)).toHaveLength(1_199);
    expect(await run(database.pool, sql`select 1 from derivations_due`)).toEqual([]);
  });

  test('is left as it is when only its looks change', async () => {
    const look = goods('{f_price} + {f_count}').map((block) =>
      block.id === 'f_total' ? { ...block, config: { ...block.config, thousands: false } } : block,
    );
    unwrap(await publish(form, look));
    expect(await run(database.pool, sql`select 1 from derivations_due`)).toEqual([]);
  });
});
