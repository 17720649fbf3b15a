import {
  type Access,
  type Actor,
  type FieldRight,
  type MergeWish,
  newId,
  type PublishedForm,
  type RecordView,
  sql,
} from '@mortise/core';
import { run } from '@mortise/db';
import { testDatabase } from '@mortise/testing';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { createWorld, everything, field, lan, ning, unwrap, type World } from '../test-world.ts';

/** A merge that somebody else takes back than who made it: 陈岚, who may do everything, and 周宁, who may what roles say. */
const database = testDatabase();
let roles: Partial<Access> = {};
const access: Access = {
  ...everything,
  mayOnForm: (...asked) => (roles.mayOnForm ?? everything.mayOnForm)(...asked),
  recordScope: (...asked) => (roles.recordScope ?? everything.recordScope)(...asked),
  fieldRight: (...asked) => (roles.fieldRight ?? everything.fieldRight)(...asked),
};

let world: World;
let customer: PublishedForm;
let contact: PublishedForm;
let a: RecordView;
let b: RecordView;
let c: RecordView;

beforeAll(async () => {
  world = await createWorld(database.pool, access);
  customer = await world.publish('customer', [field('name', 'text'), field('phone', 'text', { unique: true })]);
  contact = await world.publish('contact', [
    field('name', 'text'),
    field('customer', 'relation', { config: { formId: customer.id, multiple: false } }),
  ]);
});

beforeEach(async () => {
  roles = {};
  await database.pool.query('truncate records.customer, records.contact cascade');
  const made = await world.create(
    customer,
    { name: '甲', phone: '1' },
    { name: '乙', phone: '2' },
    { name: '丙', phone: '3' },
  );
  [a, b, c] = made as [RecordView, RecordView, RecordView];
});

const merge = async (more: Partial<MergeWish> = {}, actor = lan) => {
  const wish = { survivorId: a.id, loserIds: [b.id, c.id], versions: {}, values: {}, ...more };
  return world.writer.merge(actor, customer, wish, { road: 'form' });
};
const stored = async (form: PublishedForm, { id }: { id: string }, deleted = false) =>
  unwrap(await world.reader.get(lan, form, id, { deleted })).record;

const isNing = ({ userId }: Pick<Actor, 'userId'>) => userId === ning.userId;
const undo = (id: string) => world.writer.unmerge(ning, customer, id, { road: 'form' });
/** 周宁 may do everything, but for what these say. */
const of = (more: { scope?: ReturnType<Access['recordScope']>; right?: Record<string, FieldRight>; not?: string }) => {
  roles = {
    mayOnForm: (actor, operation) => !isNing(actor) || operation !== more.not,
    recordScope: (actor, operation) => !isNing(actor) || operation !== 'update' || (more.scope ?? true),
    fieldRight: (actor, _form, id) => (isNing(actor) ? (more.right?.[id] ?? 'edit') : 'edit'),
  };
};

test('it needs the survivor to be within what they may change', async () => {
  const { id } = unwrap(await merge());
  of({ scope: { field: '$owner', operator: 'equals', operand: { kind: 'current-user' } } });

  expect(await undo(id)).toMatchObject({ error: { code: 'not_found', what: 'record', id: a.id } });
  expect((await stored(customer, b, true)).deletedAt).not.toBeNull();
  of({});
  unwrap(await undo(id));
});

test('it needs the fields to be theirs to edit that are given back; whoever merged needs it not', async () => {
  const first = unwrap(await merge({ values: { phone: '2' } }));
  of({ right: { f_phone: 'masked' } });
  expect(await undo(first.id)).toMatchObject({ error: { code: 'forbidden', permission: 'records.update' } });
  expect((await stored(customer, a)).values.phone).toBe('2');

  of({});
  unwrap(await undo(first.id));
  const own = unwrap(await merge({ values: { phone: '2' } }, ning));
  of({ right: { f_phone: 'masked' } });
  unwrap(await undo(own.id));
  expect((await stored(customer, a)).values.phone).toBe('1');
});

test('it needs the right to share where people leave its team', async () => {
  await run(
    database.pool,
    sql`insert into record_members (id, form_id, record_id, user_id, may_edit, given_by)
        values (${newId()}, ${customer.id}, ${b.id}, ${ning.userId}, false, ${lan.userId})`,
  );
  const { id } = unwrap(await merge());
  of({ not: 'share' });
  expect(await undo(id)).toMatchObject({ error: { code: 'forbidden' } });

  // Who may edit since then was meant to.
  await run(database.pool, sql`update record_members set may_edit = true where record_id = ${a.id}`);
  unwrap(await world.writer.unmerge(lan, customer, id, { road: 'form' }));
  const left = await run(database.pool, sql`select may_edit from record_members where record_id = ${a.id}`);
  expect(left).toHaveLength(1);
});

test('it tells no field that they do not see, nor a record that they do not read', async () => {
  const [li] = await world.create(contact, { name: '李', customer: b.id });
  const { id } = unwrap(await merge({ values: { name: '合', phone: '2' } }));
  unwrap(await world.write(customer, [{ kind: 'update', id: a.id, values: { name: '合并后', phone: '9' } }]));
  unwrap(await world.write(contact, [{ kind: 'update', id: li?.id ?? '', values: { customer: null } }]));
  const before = await stored(customer, a);
  roles = {
    mayOnForm: (_actor, operation, formId) => operation !== 'read' || formId !== contact.id,
    fieldRight: (actor, _form, fieldId) => (isNing(actor) && fieldId === 'f_phone' ? 'hidden' : 'edit'),
  };
  await run(database.pool, sql`update record_merges set by = ${ning.userId} where id = ${id}`);

  const { conflicts } = unwrap(await undo(id));

  expect(conflicts).toEqual([{ formId: customer.id, recordId: a.id, key: 'name', title: '合并后' }]);
  expect((await stored(customer, a)).values).toMatchObject({ name: before.values.name, phone: '9' });
});

test('it gives the record back to the department of its owner', async () => {
  const department = newId();
  await run(database.pool, sql`insert into departments (id, name) values (${department}, '销售部')`);
  await run(
    database.pool,
    sql`insert into memberships (user_id, department_id, is_main) values (${ning.userId}, ${department}, true)`,
  );
  const { id } = unwrap(await merge({ ownerId: ning.userId }));
  expect(await stored(customer, a)).toMatchObject({ ownerId: ning.userId, departmentId: department });

  unwrap(await world.writer.unmerge(lan, customer, id, { road: 'form' }));

  expect(await stored(customer, a)).toMatchObject({ ownerId: lan.userId, departmentId: a.departmentId });
  await run(database.pool, sql`delete from memberships where department_id = ${department}`);
});

test('it takes a record that was brought back by hand as it is, and says where one is gone for good', async () => {
  const [zhang] = await world.create(contact, { name: '张', customer: c.id });
  const { id } = unwrap(await merge());
  unwrap(await world.write(customer, [{ kind: 'restore', id: b.id }]));
  unwrap(await world.write(customer, [{ kind: 'update', id: b.id, values: { name: '乙二' } }]));
  unwrap(await world.writer.unmerge(lan, customer, id, { road: 'form' }));
  expect(await stored(customer, b)).toMatchObject({ deletedAt: null, values: { name: '乙二' } });
  expect((await stored(contact, zhang as RecordView)).values.customer).toBe(c.id);

  const again = unwrap(await merge());
  await run(database.pool, sql`delete from records.customer where id = ${c.id}`);
  expect(await world.writer.unmerge(lan, customer, again.id, { road: 'form' })).toMatchObject({
    error: { issues: [{ code: 'loser_gone' }] },
  });
});
