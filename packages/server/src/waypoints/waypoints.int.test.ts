import { type Access, type Actor, newId, type StoredDefinition, sql, type Waypoint } from '@mortise/core';
import { run, waypointStore } from '@mortise/db';
import { testDatabase } from '@mortise/testing';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { createWorld, everything, field, lan, ning, statementsOf, unwrap, type World } from '../records/test-world.ts';
import { type WaypointUseCases, waypointUseCases } from './waypoint-use-cases.ts';

const database = testDatabase();
const closed = new Set<string>();
const access: Access = {
  ...everything,
  mayOnForm: (actor, _, formId) => actor.userId !== ning.userId || !closed.has(formId),
};
let world: World;
let waypoints: WaypointUseCases;
let view: StoredDefinition;
let all: readonly Waypoint[];

beforeAll(async () => {
  world = await createWorld(database.pool, access);
  const form = await world.publish('客户', [field('name', 'text')]);
  const [record] = await world.create(form, { name: '合肥朗泽' });
  view = { id: newId(), ownerId: null, published: { formId: form.id, name: '我的客户', filter: null } } as never;
  waypoints = waypointUseCases({
    reader: world.reader,
    forms: world.forms,
    access,
    views: async () => [view],
    waypoints: waypointStore(database.pool),
  });
  all = [
    { kind: 'form', id: form.id, formId: form.id },
    { kind: 'view', id: view.id, formId: form.id },
    { kind: 'record', id: record?.id ?? '', formId: form.id },
  ];
});
beforeEach(() => closed.clear());

/** Moments are stored by the millisecond. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 3));
const listed = async (actor: Actor) => unwrap(await waypoints.listWaypoints(actor));

test('each kind is kept at hand under its name, in the order in which it was added, and let go again', async () => {
  for (const one of all) unwrap(await waypoints.addFavourite(lan, one));
  expect((await listed(lan)).favourites.map(({ title }) => title)).toEqual(['客户', '我的客户', '合肥朗泽']);

  unwrap(await waypoints.removeFavourite(lan, all[1] as Waypoint));
  expect((await listed(lan)).favourites.map(({ kind }) => kind)).toEqual(['form', 'record']);
  expect((await listed(ning)).favourites).toEqual([]);
});

test('what may not be seen any more is not shown, and comes back with the right', async () => {
  for (const one of all) unwrap(await waypoints.addFavourite(ning, one));
  closed.add(all[0]?.id ?? '');
  expect((await listed(ning)).favourites).toEqual([]);
  expect(await waypoints.addFavourite(ning, all[0] as Waypoint)).toMatchObject({ error: { code: 'not_found' } });

  closed.clear();
  expect((await listed(ning)).favourites).toHaveLength(3);
});

test('where one was comes newest first, once each, and not for ever', async () => {
  const [form, view, record] = all as [Waypoint, Waypoint, Waypoint];
  unwrap(await waypoints.visit(lan, form));
  await run(
    database.pool,
    sql`insert into record_visits (user_id, form_id, record_id, at) values (${lan.userId}, ${record.formId}, ${record.id}, now())`,
  );
  await aMoment();
  unwrap(await waypoints.visit(lan, view));
  await aMoment();
  unwrap(await waypoints.visit(lan, form));
  expect((await listed(lan)).recent.map(({ title }) => title)).toEqual(['客户', '我的客户', '合肥朗泽']);

  const store = waypointStore(database.pool);
  for (let n = 0; n < 60; n++) await store.visit(lan.userId, { kind: 'view', id: newId(), formId: form.id });
  const kept = await store.recent(lan.userId, 200);
  expect(kept.length).toBeLessThan(60);
});

test('three statements show all of them', async () => {
  expect(await statementsOf(database.pool, () => listed(lan))).toBeLessThanOrEqual(3);
});
