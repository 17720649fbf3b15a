import { identifier, ok, raw, recordSchema, sql } from '@mortise/core';
import type { Client, Pool } from '../pool.ts';
import { inTransaction, run } from '../run.ts';
import { pendingListKb } from './search-index.ts';
import { withLockTimeout } from './with-lock-timeout.ts';

/** More than is ever noted before it is merged. */
const longKb = 1024 * 1024;

/** The tree in which a merging sorts: one that the processor's caches hold takes the least time. */
const memory = '8MB';

const indexName = (name: string) => sql`${identifier(recordSchema)}.${identifier(name)}`;

/** Lets writers of this search index only note what they add; somebody has to merge it. In the caller's transaction. */
export const lengthenList = (client: Client, name: string) => limitList(client, name, longKb);

const limitList = (client: Client, name: string, kb: number) =>
  run(client, sql`alter index if exists ${indexName(name)} set (gin_pending_list_limit = ${raw(String(kb))})`);

/** How much room the index takes, its list included; 0 when it is gone. */
export async function indexKb(pool: Pool, name: string): Promise<number> {
  const index = `${recordSchema}."${name}"`;
  const [size] = await run<{ kb: number }>(pool, sql`select pg_relation_size(to_regclass(${index})) / 1024 as kb`);
  return size?.kb ?? 0;
}

/** Merges what writers noted, while others go on writing. Nothing happens where the index is gone. */
export const mergeList = (pool: Pool, name: string): Promise<void> =>
  inTransaction(pool, async (client) => {
    await client.query(`set local maintenance_work_mem = '${memory}'; set local statement_timeout = 0`);
    const index = `${recordSchema}."${name}"`;
    await run(client, sql`select gin_clean_pending_list(i) from to_regclass(${index}) i where i is not null`);
  });

/** Writers merge by themselves again, and what is noted is merged. False when somebody keeps the index busy. */
export async function shortenList(pool: Pool, name: string): Promise<boolean> {
  const done = await withLockTimeout(pool, name, async (client) => ok(await limitList(client, name, pendingListKb)));
  if (done.ok) await mergeList(pool, name);
  return done.ok;
}
