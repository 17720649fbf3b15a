import { type Access, type MergeWish, newId, type PublishedForm, type RecordView, sql } from '@mortise/core';
import { run } from '@mortise/db';
import { testDatabase } from '@mortise/testing';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createWorld, everything, field, lan, ning, unwrap, type World } from '../test-world.ts';

const database = testDatabase();
/** 周宁 may do everything but several things at once. */
const access: Access = {
  ...everything,
  mayOnForm: (actor, operation) => actor.userId === lan.userId || operation !== 'batch',
};

let world: World;
let customer: PublishedForm;
let contact: PublishedForm;
let visit: PublishedForm;
let quote: PublishedForm;
let a: RecordView;
let b: RecordView;
let c: RecordView;

beforeAll(async () => {
  world = await createWorld(database.pool, access);
  const plain = [field('name', 'text'), field('phone', 'text', { unique: true }), field('tags', 'tags')];
  const first = await world.publish('customer', plain);
  contact = await world.publish('contact', [
    field('name', 'text'),
    field('customer', 'relation', { config: { formId: first.id, multiple: false, onDelete: 'cascade' } }),
  ]);
  const forms = [
    { formId: first.id, label: '客户' },
    { formId: contact.id, label: '联系人' },
  ];
  visit = await world.publish('visit', [
    field('title', 'text'),
    field('customers', 'relation', { config: { formId: first.id, multiple: true } }),
    field('about', 'related-to', { config: { forms, onDelete: 'keep' } }),
  ]);
  quote = await world.publish('quote', [
    field('title', 'text'),
    field('lines', 'subform', { config: { mostRows: 50 } }),
    field('for_whom', 'relation', { parent: 'f_lines', config: { formId: first.id, multiple: false } }),
  ]);
  const inverseOf = { formId: contact.id, fieldId: 'f_customer' };
  customer = await world.publish(
    'customer',
    [
      ...plain,
      field('parent', 'relation', { config: { formId: first.id, multiple: false } }),
      field('people', 'relation', { config: { formId: contact.id, multiple: true, inverseOf } }),
      field('contacts', 'rollup', { config: { through: 'f_people', aggregate: 'count' } }),
    ],
    first,
  );
});

beforeEach(async () => {
  await database.pool.query('truncate records.customer, records.contact, records.visit, records.quote cascade');
  const made = await world.create(
    customer,
    { name: '甲', phone: '1', tags: ['老'] },
    { name: '乙', phone: '2' },
    { name: '丙', phone: '3', tags: ['新'] },
  );
  [a, b, c] = made as [RecordView, RecordView, RecordView];
});

const wish = (more: Partial<MergeWish> = {}): MergeWish => ({
  survivorId: a.id,
  loserIds: [b.id, c.id],
  versions: {},
  values: {},
  ...more,
});
const merge = async (more: Partial<MergeWish> = {}, actor = lan) =>
  world.writer.merge(actor, customer, wish(more), { road: 'form' });
const unmerge = async (id: string) => unwrap(await world.writer.unmerge(lan, customer, id, { road: 'form' }));
const stored = async (form: PublishedForm, { id }: { id: string }, deleted = false) =>
  unwrap(await world.reader.get(lan, form, id, { deleted })).record;

describe('records become one', () => {
  test('the survivor takes what was chosen, even what only one may hold, and the others go to the recycle bin', async () => {
    unwrap(await merge({ values: { name: '甲乙丙', phone: '2', tags: ['老', '新'] }, ownerId: ning.userId }));

    expect(await stored(customer, a)).toMatchObject({
      ownerId: ning.userId,
      values: { name: '甲乙丙', phone: '2', tags: ['老', '新'] },
    });
    expect((await stored(customer, b, true)).deletedAt).not.toBeNull();
    const { items } = unwrap(await world.reader.history(lan, customer, a.id));
    expect(items[0]?.changes).toEqual({ $merged: { old: 0, new: 2 } });
  });

  test('what pointed to the others points to it, in fields, links, rows and fields of several forms, and counts there', async () => {
    const [zhang, li] = await world.create(contact, { name: '张', customer: b.id }, { name: '李', customer: c.id });
    const [met] = await world.create(visit, {
      title: '拜访',
      customers: [b.id, a.id, c.id],
      about: { formId: customer.id, id: c.id },
    });
    const row = newId();
    const [offer] = await world.create(quote, { title: '报价', lines: [{ id: row, for_whom: b.id }] });

    unwrap(await merge());

    for (const one of [zhang, li]) expect((await stored(contact, one as RecordView)).values.customer).toBe(a.id);
    expect((await stored(visit, met as RecordView)).values).toMatchObject({
      customers: [a.id],
      about: { formId: customer.id, id: a.id },
    });
    expect((await stored(quote, offer as RecordView)).values.lines).toMatchObject([{ id: row, for_whom: a.id }]);
    expect((await stored(customer, a)).values.contacts).toBe('2');
    expect((await stored(contact, zhang as RecordView)).version).toBe(2);
  });

  test('which never comes to name itself', async () => {
    unwrap(await world.write(customer, [{ kind: 'update', id: a.id, values: { parent: b.id } }]));

    const { id } = unwrap(await merge({ versions: { [a.id]: 2 }, values: { name: '合' } }));
    expect((await stored(customer, a)).values).toMatchObject({ name: '合', parent: null });

    expect((await unmerge(id)).conflicts).toEqual([]);
    expect((await stored(customer, a)).values).toMatchObject({ name: '甲', parent: b.id });
  });

  test('comments, tasks, followers and teams go over', async () => {
    const comment = newId();
    await run(
      database.pool,
      sql`insert into comments (id, form_id, record_id, by, text) values (${comment}, ${customer.id}, ${b.id}, ${lan.userId}, '你好')`,
    );
    await run(
      database.pool,
      sql`insert into record_follows (user_id, form_id, record_id) values (${ning.userId}, ${customer.id}, ${b.id}), (${ning.userId}, ${customer.id}, ${c.id})`,
    );
    const { id } = unwrap(await merge());
    const [moved] = await run<{ record: string; followed: number }>(
      database.pool,
      sql`select (select record_id from comments where id = ${comment}) as record,
            (select count(*)::int from record_follows where record_id = ${a.id}) as followed`,
    );
    expect(moved).toEqual({ record: a.id, followed: 1 });

    await unmerge(id);
    const [back] = await run<{ record: string; followed: number }>(
      database.pool,
      sql`select (select record_id from comments where id = ${comment}) as record,
            (select count(*)::int from record_follows where record_id = ${a.id}) as followed`,
    );
    expect(back).toEqual({ record: b.id, followed: 0 });
  });
});

describe('all or nothing', () => {
  test('who may not change several at once may not merge', async () => {
    expect(await merge({}, ning)).toMatchObject({ error: { code: 'forbidden', permission: 'records.batch' } });
  });

  test('a value that the survivor may not hold leaves everything as it was', async () => {
    const [zhang] = await world.create(contact, { name: '张', customer: b.id });

    expect(await merge({ values: { nothing: 1 } })).toMatchObject({ error: { code: 'invalid' } });
    expect((await stored(contact, zhang as RecordView)).values.customer).toBe(b.id);
    expect((await stored(customer, b)).deletedAt).toBeNull();
  });

  test('a record that somebody changed since it was seen is a conflict', async () => {
    unwrap(await world.write(customer, [{ kind: 'update', id: c.id, values: { name: '丙丙' } }]));

    expect(await merge({ versions: { [a.id]: 1, [b.id]: 1, [c.id]: 1 } })).toMatchObject({
      error: { code: 'conflict', expected: 1, actual: 2 },
    });
  });

  test.each([
    ['itself', () => ({ loserIds: [a.id] })],
    ['nobody', () => ({ loserIds: [] })],
    ['too many', () => ({ loserIds: Array.from({ length: 5 }, newId) })],
  ])('no record is merged with %s', async (_, more) => {
    expect(await merge(more())).toMatchObject({ error: { code: 'invalid' } });
  });
});

describe('parted again', () => {
  test('everything is as it was', async () => {
    const [zhang] = await world.create(contact, { name: '张', customer: b.id });
    const row = newId();
    const [offer] = await world.create(quote, { title: '报价', lines: [{ id: row, for_whom: c.id }] });
    const { id } = unwrap(await merge({ values: { name: '合', phone: '2' }, ownerId: ning.userId }));

    const undone = await unmerge(id);

    expect(undone).toEqual({ survivorId: a.id, loserIds: [b.id, c.id], conflicts: [] });
    expect(await stored(customer, a)).toMatchObject({
      ownerId: lan.userId,
      values: { name: '甲', phone: '1', contacts: '0' },
    });
    expect(await stored(customer, b)).toMatchObject({ deletedAt: null, values: { phone: '2', contacts: '1' } });
    expect((await stored(contact, zhang as RecordView)).values.customer).toBe(b.id);
    expect((await stored(quote, offer as RecordView)).values.lines).toMatchObject([{ for_whom: c.id }]);
  });

  test('but what somebody has changed since, which is told', async () => {
    const [zhang, li] = await world.create(contact, { name: '张', customer: b.id }, { name: '李', customer: b.id });
    const { id } = unwrap(await merge({ values: { name: '合' } }));
    unwrap(await world.write(customer, [{ kind: 'update', id: a.id, values: { name: '合并后' } }]));
    unwrap(await world.write(contact, [{ kind: 'update', id: li?.id ?? '', values: { customer: null } }]));

    const { conflicts } = await unmerge(id);

    expect(conflicts).toEqual([
      { formId: customer.id, recordId: a.id, key: 'name', title: '合并后' },
      { formId: contact.id, recordId: li?.id, key: 'customer', title: '李' },
    ]);
    expect((await stored(customer, a)).values.name).toBe('合并后');
    expect((await stored(contact, zhang as RecordView)).values.customer).toBe(b.id);
  });

  test('once, and within thirty days', async () => {
    const { id } = unwrap(await merge());
    await run(database.pool, sql`update record_merges set at = now() - interval '31 days' where id = ${id}`);
    expect(await world.writer.unmerge(lan, customer, id, { road: 'form' })).toMatchObject({
      error: { issues: [{ code: 'too_late' }] },
    });
    await run(database.pool, sql`update record_merges set at = now() where id = ${id}`);
    await unmerge(id);
    expect(await world.writer.unmerge(lan, customer, id, { road: 'form' })).toMatchObject({
      error: { code: 'not_found' },
    });
  });

  test('not before the merge that took the survivor', async () => {
    const first = unwrap(await merge({ loserIds: [b.id] }));
    const second = unwrap(await merge({ survivorId: c.id, loserIds: [a.id] }));

    expect(await world.writer.unmerge(lan, customer, first.id, { road: 'form' })).toMatchObject({
      error: { issues: [{ code: 'survivor_gone' }] },
    });
    await unmerge(second.id);
    await unmerge(first.id);
    for (const one of [a, b, c]) expect((await stored(customer, one)).deletedAt).toBeNull();
  });

  test('and is kept among the merges of either side', async () => {
    const { id } = unwrap(await merge());
    expect(unwrap(await world.reader.merges(lan, customer, a.id)).map((one) => one.id)).toEqual([id]);
    expect(unwrap(await world.reader.merges(lan, customer, b.id)).map((one) => one.survivorId)).toEqual([a.id]);
  });
});
