import {
  type AccessFacts,
  type Actor,
  type Condition,
  FormGrant as Grant,
  hierarchyOf,
  newId,
  type PublishedForm,
  type RoleScope,
  sql,
} from '@mortise/core';
import { createAccessBook, createForms, createPool, run } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { testDatabase } from '@mortise/testing';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createWorld, field, lan, ning, unwrap, type World } from '../records/test-world.ts';
import { createAccess } from './create-access.ts';

/** Scopes of people who see nearly everybody's, which are asked for in another way than narrow ones. */
const database = testDatabase();
let facts: AccessFacts = { closedApps: new Set(), roles: [], forms: [] };
const access = createAccess({ facts: () => facts }, fieldTypes);
const people = Array.from({ length: 120 }, newId);
const [director = '', ...others] = people;
const outside = others.slice(0, 3);
const director120: Actor = {
  ...lan,
  userId: director,
  hierarchy: hierarchyOf(
    people.map((id) => ({
      id,
      managerId: id === director || outside.includes(id) ? null : director,
      departmentIds: [],
    })),
    [],
  ),
};
let world: World;
let deal: PublishedForm;

beforeAll(async () => {
  world = await createWorld(database.pool, access);
  deal = await world.publish('deal', [field('title', 'text')]);
  facts = { closedApps: new Set(), roles: [], forms: [deal] };
  await run(
    database.pool,
    sql`insert into users (id, user_name, name, updated_at) select id, id::text, id::text, now()
        from unnest(${people}::uuid[]) id`,
  );
  const changes = people.map((ownerId, n) => ({ kind: 'create' as const, ownerId, values: { title: `${n}` } }));
  unwrap(await world.writer.write(lan, deal, changes, { atomic: true }));
  const [nobodys] = await world.create(deal, { title: '无人' });
  await run(database.pool, sql`update records.deal set owner_id = null where id = ${nobodys?.id}::uuid`);
});

beforeEach(() => give({ kind: 'own-and-below' }));

function give(read: RoleScope, teams?: AccessFacts['teams']) {
  const grant = Grant.parse({
    formId: deal.id,
    operations: ['read', 'update', 'share'],
    scopes: { read, update: read },
  });
  const role = { name: '总监', manages: false, forms: [grant] };
  const roles = [{ id: 'r', appId: deal.appId, role, holders: [{ kind: 'everyone' as const }] }];
  facts = { closedApps: new Set([deal.appId]), roles, forms: [deal], ...(teams && { teams }) };
}

const titles = async (actor: Actor = director120) =>
  unwrap(await world.reader.query(actor, deal, { limit: 200 }))
    .items.map(({ title }) => title)
    .sort();
const meant = people.flatMap((id, n) => (outside.includes(id) ? [] : [`${n}`])).sort();

test('a director of nearly everybody sees what is theirs and below, and neither that of others nor nobody’s', async () => {
  const asked = vi.spyOn(database.pool, 'query');
  expect(await titles()).toEqual(meant);
  // The few who are outside are said, not the many who are below.
  expect(JSON.stringify(asked.mock.calls).split(outside[0] ?? '').length).toBeGreaterThan(1);
  expect(JSON.stringify(asked.mock.calls)).not.toContain(people.at(-1));
  asked.mockRestore();
});

test('and the other way round where a condition turns it about', async () => {
  const below: Condition = {
    field: '$owner',
    operator: 'is-one-of',
    operand: { kind: 'current-subordinates', includeMe: true },
  };
  give({ kind: 'condition', condition: { not: below } });
  expect(await titles()).toEqual([...people.flatMap((id, n) => (outside.includes(id) ? [`${n}`] : [])), '无人'].sort());
});

test('somebody of whom nothing is known sees their own', async () => {
  const { hierarchy: _, ...alone } = director120;
  expect(await titles(alone)).toEqual(['0']);
});

test('teams are asked for in forms that have one: at once in this process, a moment later in others', async () => {
  const pool = createPool(database.url, { max: 2 });
  const forms = createForms(pool);
  const [here, elsewhere] = [
    createAccessBook(database.pool, world.forms),
    createAccessBook(pool, { ...forms, all: async () => [] }),
  ];
  await Promise.all([here.refresh(), elsewhere.refresh()]);
  expect([here, elsewhere].map((book) => book.facts().teams?.has(deal.id))).toEqual([false, false]);

  const { teams } = here.facts();
  give({ kind: 'own' }, teams);
  const [one] = unwrap(await world.reader.query(director120, deal, {})).items;
  expect(await titles(ning)).toEqual([]);
  const put = [{ kind: 'user' as const, id: ning.userId, mayEdit: false }];
  unwrap(await world.writer.changeTeam(director120, deal, one?.id ?? '', { put, gone: [] }));
  expect(await titles(ning)).toEqual(['0']);

  await vi.waitFor(async () => {
    await elsewhere.refresh();
    expect(elsewhere.facts().teams?.has(deal.id)).toBe(true);
  }, 5_000);
  await pool.end();
});
