import { type FormDraft, newId, type PublishedForm, sql, systemClock } from '@mortise/core';
import { createRecordStore, createSignal, derivationsDue, run } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { testDatabase } from '@mortise/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import { definitionUseCases } from '../../definitions/definition-use-cases.ts';
import { builder, overDatabase } from '../../definitions/test-ports.ts';
import { createWorld, field, lan, unwrap, type World } from '../test-world.ts';
import { carryOver } from './carry-over.ts';

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

const work = () =>
  carryOver({
    due: derivationsDue(database.pool),
    store: createRecordStore(database.pool, createSignal()),
    forms: world.forms,
    catalog: fieldTypes,
    clock: systemClock,
  })(new AbortController().signal);

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
