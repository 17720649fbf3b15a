import { newId, type OptionMove, type PublishedForm, sql } from '@mortise/core';
import { run } from '@mortise/db';
import { testDatabase } from '@mortise/testing';
import { beforeAll, expect, test } from 'vitest';
import { createWorld, everything, field, lan, ning, statementsOf, unwrap, type World } from './test-world.ts';

const database = testDatabase();
const options = ['new', 'offer', 'won'].map((id) => ({ id, label: id, color: 'teal' }));
const blocks = (track: boolean) => [
  field('name', 'text'),
  field('stage', 'select', { config: { options, track } }),
  field('risk', 'radio', { config: { options, track: true } }),
];
let now = Date.parse('2026-11-01T00:00:00Z');
let world: World;
let deal: PublishedForm;

beforeAll(async () => {
  world = await createWorld(database.pool, everything, { now: () => new Date(now) });
  deal = await world.publish('deal', blocks(true));
});

const move = async (id: string, values: Record<string, unknown>, form = deal, actor = lan) => {
  now += 86_400_000;
  return unwrap(await world.write(form, [{ kind: 'update', id, values }], true, actor));
};
const brief = (moves: readonly OptionMove[] = []) => moves.map(({ from, to, byName }) => `${from} ${to} ${byName}`);
const pathsOf = async (id: string, form = deal) =>
  new Map(unwrap(await world.reader.optionPaths(lan, form, id)).map(({ fieldId, moves }) => [fieldId, moves]));

test('every move of a tracked field is kept with who and when, from the first option on', async () => {
  const [made] = await world.create(deal, { name: '灌装线', stage: 'new' });
  const id = made?.id ?? '';
  await move(id, { stage: 'offer', name: '灌装线二期' });
  await move(id, { name: '没有换阶段' });
  await move(id, { stage: 'won', risk: 'new' }, deal, ning);
  await move(id, { stage: null });

  const paths = await pathsOf(id);

  expect(brief(paths.get('f_stage'))).toEqual(['null new 陈岚', 'new offer 陈岚', 'offer won 周宁', 'won null 陈岚']);
  expect(brief(paths.get('f_risk'))).toEqual(['null new 周宁']);
  expect(paths.get('f_stage')?.[1]?.at).toBe('2026-11-02T00:00:00.000Z');
});

test('also by the thousand, and by every road of the writer', async () => {
  const rows = Array.from({ length: 1000 }, (_, n) => ({ name: `${n}`, ...(n % 2 ? { stage: 'new' } : {}) }));
  const changes = rows.map((values) => ({ kind: 'create' as const, id: newId(), values }));
  unwrap(await world.writer.write(lan, deal, changes, { atomic: true, road: 'import', returning: 'ids' }));
  const updates = changes.map(({ id }) => ({ kind: 'update' as const, id, values: { stage: 'offer' } }));
  unwrap(await world.writer.write(lan, deal, updates, { atomic: true, road: 'api', returning: 'ids' }));

  const counted = await run<{ road: string; n: number }>(
    database.pool,
    sql`select road, count(*) as n from option_moves where record_id = any(${changes.map(({ id }) => id)}::uuid[])
        group by road order by road`,
  );
  expect(counted).toEqual([
    { road: 'api', n: 1000 },
    { road: 'import', n: 500 },
  ]);
});

test('a write that is refused leaves no move', async () => {
  const [made] = await world.create(deal, { name: '退回', stage: 'new' });
  const id = made?.id ?? '';

  expect((await world.write(deal, [{ kind: 'update', id, values: { stage: 'nowhere' } }])).ok).toBe(false);
  expect(brief((await pathsOf(id)).get('f_stage'))).toEqual(['null new 陈岚']);
});

test('of the time before a field was tracked its history tells', async () => {
  let form = await world.publish('lead', blocks(false));
  const [made] = await world.create(form, { name: '老记录', stage: 'new' });
  const id = made?.id ?? '';
  const createdAt = made?.createdAt;
  await move(id, { stage: 'offer' }, form);
  form = await world.publish('lead', blocks(true), form);
  expect(brief((await pathsOf(id, form)).get('f_stage'))).toEqual(['null new 陈岚', 'new offer 陈岚']);

  await move(id, { stage: 'won' }, form);

  const moves = (await pathsOf(id, form)).get('f_stage');
  expect(brief(moves)).toEqual(['null new 陈岚', 'new offer 陈岚', 'offer won 陈岚']);
  expect(moves?.[0]?.at).toBe(createdAt);
});

test('is asked with the same few statements however long the way was', async () => {
  const [short, long] = await world.create(deal, { name: '短', stage: 'new' }, { name: '长', stage: 'new' });
  for (let n = 0; n < 6; n++) await move(long?.id ?? '', { stage: n % 2 ? 'new' : 'offer' });

  const asked = await statementsOf(database.pool, () => pathsOf(short?.id ?? ''));

  expect(await statementsOf(database.pool, () => pathsOf(long?.id ?? ''))).toBe(asked);
  expect(asked).toBeLessThanOrEqual(3);
});
