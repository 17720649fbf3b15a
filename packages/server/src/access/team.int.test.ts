import {
  type AccessFacts,
  type Actor,
  FormGrant as Grant,
  newId,
  type PublishedForm,
  sql,
  type TeamChange,
} from '@mortise/core';
import { run } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { testDatabase } from '@mortise/testing';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { createWorld, field, lan, ning, statementsOf, unwrap, type World } from '../records/test-world.ts';
import { createAccess } from './create-access.ts';

/** The team of a record: whom it was opened to beyond what roles reach, and who may open it. */

const database = testDatabase();
let facts: AccessFacts;
let world: World;
let deal: PublishedForm;
let id: string;
const access = createAccess({ facts: () => facts }, fieldTypes);
const department = lan.departmentIds[0] ?? '';
const stranger = '01900000-0000-7000-8000-000000000003';
const all = ['create', 'read', 'update', 'delete', 'share'] as const;
const own = { read: { kind: 'own' }, update: { kind: 'own' }, delete: { kind: 'own' } } as const;

beforeAll(async () => {
  facts = { closedApps: new Set(), roles: [], forms: [] };
  world = await createWorld(database.pool, access);
  deal = await world.publish('deal', [field('title', 'text')]);
  await run(
    database.pool,
    sql`insert into users (id, user_name, name, updated_at) values (${stranger}, 'outside', '路人', now())`,
  );
});

/** Everybody but the stranger works with their own. */
beforeEach(async () => {
  give();
  [{ id }] = (await world.create(deal, { title: '年框' })) as unknown as [{ id: string }];
});

function give(operations: readonly (typeof all)[number][] = all) {
  const grant = Grant.parse({ formId: deal.id, operations, scopes: own });
  facts = {
    closedApps: new Set([deal.appId]),
    roles: [
      {
        id: 'r',
        appId: deal.appId,
        role: { name: '销售', manages: false, forms: [grant] },
        holders: [lan, ning].map(({ userId }) => ({ kind: 'user', id: userId })),
      },
    ],
    forms: [deal],
  };
}

const change = (actor: Actor, { put = [], gone = [] }: Partial<TeamChange>) =>
  world.writer.changeTeam(actor, deal, id, { put, gone });
const add = (actor: Actor, member: string, mayEdit = false) =>
  change(actor, { put: [{ kind: 'user', id: member, mayEdit }] });
const reads = async (actor: Actor) => (await world.reader.get(actor, deal, id)).ok;
const edits = async (actor: Actor) =>
  (await world.writer.write(actor, deal, [{ kind: 'update', id, values: { title: newId() } }], { atomic: true })).ok;

test('the owner opens a record to read, then to edit, then shuts it', async () => {
  expect([await reads(ning), await edits(ning)]).toEqual([false, false]);
  unwrap(await add(lan, ning.userId));
  expect([await reads(ning), await edits(ning)]).toEqual([true, false]);
  unwrap(await add(lan, ning.userId, true));
  expect([await reads(ning), await edits(ning)]).toEqual([true, true]);
  unwrap(await change(lan, { gone: [{ kind: 'user', id: ning.userId }] }));
  expect([await reads(ning), await edits(ning)]).toEqual([false, false]);
});

test('a department opens it to all of its members', async () => {
  unwrap(await change(lan, { put: [{ kind: 'department', id: department, mayEdit: false }] }));
  expect(await reads(ning)).toBe(true);
  const { members } = unwrap(await world.reader.team(ning, deal, id));
  expect(members).toMatchObject([{ kind: 'department', name: '销售部', mayEdit: false, isIdle: false }]);
});

test('the team does not share on, whatever it may edit, nor does who may only read', async () => {
  unwrap(await add(lan, ning.userId, true));
  expect(unwrap(await world.reader.team(ning, deal, id)).mayChange).toBe(false);
  expect(await add(ning, stranger)).toMatchObject({ error: { code: 'not_found' } });
  give(['read', 'create', 'update']);
  expect(await add(lan, ning.userId)).toMatchObject({ error: { code: 'forbidden' } });
  expect(unwrap(await world.reader.team(lan, deal, id)).mayChange).toBe(false);
});

test('somebody whose roles do not open the form gains nothing, and the team says so', async () => {
  unwrap(await add(lan, stranger, true));
  const outside: Actor = { ...lan, userId: stranger, departmentIds: [] };
  expect([await reads(outside), await edits(outside)]).toEqual([false, false]);
  const { members } = unwrap(await world.reader.team(lan, deal, id));
  expect(members.map(({ name, isIdle }) => [name, isIdle])).toEqual([['路人', true]]);
});

test('the history names who came and went, open pages hear of it, and the version stays', async () => {
  const { version } = unwrap(await world.reader.get(lan, deal, id)).record;
  unwrap(await add(lan, ning.userId));
  unwrap(await add(lan, ning.userId));
  unwrap(await change(lan, { gone: [{ kind: 'user', id: ning.userId }] }));

  const { items, titles } = unwrap(await world.reader.history(lan, deal, id));
  const member = { kind: 'user', id: ning.userId, mayEdit: false };
  expect(items.map(({ kind, changes }) => [kind, changes.$team])).toEqual([
    ['updated', { old: [member], new: [] }],
    ['updated', { old: [], new: [member] }],
    ['created', undefined],
  ]);
  expect(titles[ning.userId]).toBe('周宁');
  expect(unwrap(await world.reader.get(lan, deal, id)).record.version).toBe(version);
  const told = await run(database.pool, sql`select kind from outbox where ${id}::uuid = any(record_ids) order by id`);
  expect(told.map(({ kind }) => kind)).toEqual(['record.created', 'record.updated', 'record.updated']);
});

test('who is nobody is refused at their place, and a deleted record keeps its team as it is', async () => {
  const refused = await change(lan, {
    put: [
      { kind: 'user', id: ning.userId, mayEdit: false },
      { kind: 'user', id: newId(), mayEdit: false },
    ],
  });
  expect(refused).toMatchObject({ error: { issues: [{ path: ['put', 1], code: 'not_found' }] } });

  unwrap(await add(lan, ning.userId));
  unwrap(await world.write(deal, [{ kind: 'delete', id }]));
  expect(await add(lan, stranger)).toMatchObject({ error: { code: 'not_found' } });
  expect(unwrap(await world.reader.team(lan, deal, id))).toMatchObject({
    members: [{ name: '周宁' }],
    mayChange: false,
  });
  unwrap(await world.write(deal, [{ kind: 'restore', id }]));
  expect(await reads(ning)).toBe(true);
});

test('a team of any size is read by as many statements as a small one', async () => {
  unwrap(await add(lan, ning.userId));
  const few = await statementsOf(database.pool, () => world.reader.team(lan, deal, id));
  unwrap(
    await change(lan, {
      put: [
        { kind: 'department', id: department, mayEdit: true },
        { kind: 'user', id: stranger, mayEdit: true },
      ],
    }),
  );
  expect(await statementsOf(database.pool, () => world.reader.team(lan, deal, id))).toBe(few);
});
