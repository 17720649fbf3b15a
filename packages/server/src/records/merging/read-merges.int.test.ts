import { type Access, newId, type PublishedForm, type RecordView, sql, systemClock } from '@mortise/core';
import { createForms, createRecordRows, run } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { testDatabase } from '@mortise/testing';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createWorld, everything, field, lan, ning, statementsOf, unwrap, type World } from '../test-world.ts';
import { createMergeReads, type MergeReads } from './read-merges.ts';

const database = testDatabase();
/** 周宁 sees nothing of contacts, and only her own customers. */
const access: Access = {
  ...everything,
  mayOnForm: (actor, _operation, formId) => actor.userId === lan.userId || formId !== contact?.id,
  recordScope: (actor) =>
    actor.userId === lan.userId ||
    ({ field: '$owner', operator: 'equals', operand: { kind: 'constant', value: ning.userId } } as never),
};

let world: World;
let reads: MergeReads;
let customer: PublishedForm;
let contact: PublishedForm | undefined;
let a: RecordView;
let b: RecordView;

beforeAll(async () => {
  world = await createWorld(database.pool, access);
  const forms = createForms(database.pool);
  const ports = { access, catalog: fieldTypes, forms, clock: systemClock };
  const calendar = (() => Promise.reject(new Error('no formulas here'))) as never;
  const rows = createRecordRows(database.pool);
  reads = createMergeReads({ ...ports, calendar, rows, reader: world.reader });
  customer = await world.publish('customer', [field('name', 'text')]);
  contact = await world.publish('contact', [
    field('name', 'text'),
    field('customer', 'relation', { config: { formId: customer.id, multiple: false } }),
    field('others', 'relation', { config: { formId: customer.id, multiple: true } }),
  ]);
});

beforeEach(async () => {
  await database.pool.query('truncate records.customer, records.contact, record_merges cascade');
  [a, b] = (await world.create(customer, { name: '甲' }, { name: '乙' })) as [RecordView, RecordView];
});

const merge = async () =>
  unwrap(
    await world.writer.merge(
      lan,
      customer,
      { survivorId: a.id, loserIds: [b.id], versions: {}, values: {} },
      { road: 'form' },
    ),
  );
const moves = (actor = lan) => reads.moves(actor, customer, { survivorId: a.id, loserIds: [b.id] });

describe('what would move', () => {
  test('is counted by the field that points to those that go, with what stands beside them', async () => {
    const form = contact as PublishedForm;
    await world.create(form, { name: '张', customer: b.id }, { name: '李', customer: b.id, others: [a.id, b.id] });
    await world.create(form, { name: '王', customer: a.id });
    const task = newId();
    await run(
      database.pool,
      sql`with said as (
            insert into comments (id, form_id, record_id, by, text) values
            (${newId()}, ${customer.id}, ${b.id}, ${lan.userId}, '你好')
          ), gone as (
            insert into comments (id, form_id, record_id, by, text, deleted_at) values
            (${newId()}, ${customer.id}, ${b.id}, ${lan.userId}, '', now())
          ) insert into tasks (id, title, form_id, record_id, created_by) values
            (${task}, '回访', ${customer.id}, ${b.id}, ${lan.userId}),
            (${newId()}, '别人的', ${customer.id}, ${b.id}, ${ning.userId})`,
    );

    expect(unwrap(await moves())).toEqual({
      pointing: [
        { formId: form.id, formName: 'contact', fieldId: 'f_customer', label: 'customer', count: 2, exact: true },
        { formId: form.id, formName: 'contact', fieldId: 'f_others', label: 'others', count: 1, exact: true },
      ],
      comments: 1,
      tasks: 1,
      followers: 0,
    });
  });

  test('says nothing of forms that are closed, and nothing at all of records out of reach', async () => {
    await world.create(contact as PublishedForm, { name: '张', customer: b.id });
    expect(await moves(ning)).toMatchObject({ error: { code: 'not_found' } });
    for (const { id } of [a, b])
      unwrap(await world.write(customer, [{ kind: 'update', id, values: {}, ownerId: ning.userId }]));
    expect(unwrap(await moves(ning)).pointing).toEqual([]);
  });

  test('takes as many statements however much points to them', async () => {
    const few = await statementsOf(database.pool, moves);
    const rows = Array.from({ length: 30 }, (_, at) => ({ name: `${at}`, customer: b.id }));
    await world.create(contact as PublishedForm, ...rows);
    expect(await statementsOf(database.pool, moves)).toBe(few);
  });
});

describe('what was merged', () => {
  test('is listed by form and by record, with titles', async () => {
    const { id } = await merge();
    const wanted = [{ id, title: '甲', loserTitles: ['乙'], undoneAt: null }];
    expect(unwrap(await reads.list(lan, customer, {})).items).toMatchObject(wanted);
    expect(unwrap(await reads.list(lan, customer, { recordId: a.id })).items).toMatchObject(wanted);
    // The one that went leads to what it became.
    expect(unwrap(await reads.list(lan, customer, { recordId: b.id })).items).toMatchObject(wanted);
  });

  test('is not told to whoever does not see the one that stayed, nor titles of what they do not see', async () => {
    await merge();
    expect(unwrap(await reads.list(ning, customer, {})).items).toEqual([]);
    expect(await reads.list(ning, customer, { recordId: a.id })).toMatchObject({ error: { code: 'not_found' } });
    unwrap(await world.write(customer, [{ kind: 'update', id: a.id, values: {}, ownerId: ning.userId }]));
    expect(unwrap(await reads.list(ning, customer, {})).items).toMatchObject([{ title: '甲', loserTitles: [''] }]);
  });

  test('comes page by page', async () => {
    const values = sql`select gen_random_uuid(), ${customer.id}::uuid, ${a.id}::uuid, array[${b.id}::uuid],
      ${lan.userId}::uuid, now(), '{}'::jsonb from generate_series(1, 60)`;
    await run(
      database.pool,
      sql`insert into record_merges (id, form_id, survivor_id, loser_ids, by, at, undo) ${values}`,
    );
    const first = unwrap(await reads.list(lan, customer, {}));
    expect(first.items).toHaveLength(50);
    const next = unwrap(await reads.list(lan, customer, { before: first.nextBefore ?? '' }));
    expect(next.items).toHaveLength(10);
    expect(next.nextBefore).toBeNull();
  });
});
