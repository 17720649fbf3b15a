import { type Change, newId, type OwnChange, sql } from '@mortise/core';
import { testDatabase } from '@mortise/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Client, Pool } from '../pool.ts';
import { run } from '../run.ts';
import { announceSql } from './announce.ts';
import { createChangeFeed } from './change-feed.ts';
import { createSignal } from './signal.ts';
import { trimOutbox } from './trim.ts';

const database = testDatabase();
const form = newId();
const person = newId();
let listening: AbortController;

beforeEach(() => {
  listening = new AbortController();
});
afterEach(() => listening.abort());

const announce = async (on: Pool | Client, formId = form) => {
  const recordId = newId();
  await run(
    on,
    sql`insert into outbox (kind, form_id, record_ids, by) values ('record.updated', ${formId}, ${[recordId]}::uuid[], ${newId()})`,
  );
  return recordId;
};

/** What a listener has heard so far; it is ready when this returns. */
async function listen(feed: ReturnType<typeof createChangeFeed>, after: string | null = null) {
  const heard: (Change | OwnChange)[] = [];
  const reading = (async () => {
    for await (const change of await feed.changes({ formIds: [form], userId: person, after }, listening.signal))
      heard.push(change);
  })();
  await run(database.pool, sql`select pg_sleep(0.2)`);
  return { heard, ids: () => heard.flatMap((change) => ('recordIds' in change ? change.recordIds : [])), reading };
}

const until = async (met: () => boolean) => {
  const end = Date.now() + 5000;
  while (!met() && Date.now() < end) await run(database.pool, sql`select pg_sleep(0.02)`);
};

test('each listener hears each change of its forms once, from another process within a second', async () => {
  const feed = createChangeFeed(database.pool, createSignal());
  const [first, second] = [await listen(feed), await listen(feed)];

  const began = Date.now();
  const ids = [await announce(database.pool), await announce(database.pool)];
  await announce(database.pool, newId());
  await until(() => second.heard.length >= 2 && first.heard.length >= 2);

  expect(Date.now() - began).toBeLessThan(1000);
  await run(database.pool, sql`select pg_sleep(0.6)`);
  expect([first.ids(), second.ids()]).toEqual([ids, ids]);
});

test('a signal of this process is heard at once', async () => {
  const signal = createSignal();
  const { heard } = await listen(createChangeFeed(database.pool, signal));
  await run(database.pool, sql`select pg_sleep(0.3)`);

  const began = Date.now();
  await announce(database.pool);
  signal.raise();
  await until(() => heard.length > 0);

  expect(Date.now() - began).toBeLessThan(150);
});

test('a transaction that commits late is heard although later numbers were heard before it', async () => {
  const late = await database.pool.connect();
  const before = await database.pool.connect();
  await before.query('begin');
  const early = await announce(before);
  const { ids } = await listen(createChangeFeed(database.pool, createSignal()));
  await late.query('begin');
  const slow = await announce(late);
  const quick = await announce(database.pool);
  await until(() => ids().length >= 1);
  expect(ids()).toEqual([quick]);

  await late.query('commit');
  await before.query('commit');
  await until(() => ids().length >= 3);

  expect(ids().sort()).toEqual([early, slow, quick].sort());
  late.release();
  before.release();
});

test('a listener that comes back hears what it missed, and nothing twice', async () => {
  const feed = createChangeFeed(database.pool, createSignal());
  const { heard } = await listen(feed);
  const before = await announce(database.pool);
  await until(() => heard.length > 0);
  listening.abort();
  const missed = await announce(database.pool);

  listening = new AbortController();
  const again = await listen(feed, heard.at(-1)?.position ?? null);
  const live = await announce(database.pool);
  await until(() => again.ids().includes(live));

  const ids = again.ids();
  expect(ids.filter((id) => id === missed || id === live)).toEqual([missed, live]);
  expect(ids).not.toContain(before);
});

test('a person hears of their own things, and of nobody else’s', async () => {
  const { heard } = await listen(createChangeFeed(database.pool, createSignal()));
  for (const to of [newId(), person])
    await run(database.pool, announceSql({ kind: 'task.changed', by: newId(), to: [to], payload: {} }));
  await until(() => heard.length > 0);
  await run(database.pool, sql`select pg_sleep(0.6)`);

  expect(heard).toMatchObject([{ about: 'task.changed', to: [person] }]);
});

test('old rows are trimmed', async () => {
  await run(database.pool, sql`delete from outbox`);
  await announce(database.pool);
  await run(database.pool, sql`update outbox set at = now() - interval '8 days'`);
  await announce(database.pool);

  expect(await trimOutbox(database.pool, new Date(Date.now() - 7 * 86_400_000))).toBe(1);
  expect(await run(database.pool, sql`select 1 from outbox`)).toHaveLength(1);
});
