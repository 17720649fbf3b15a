import { identifier, raw, recordSchema, sql } from '@mortise/core';
import type { Client, Pool } from '../pool.ts';
import { run } from '../run.ts';
import { shortenList } from './pending-list.ts';
import { validateReferences } from './validate-references.ts';

export interface IndexReport {
  readonly built: readonly string[];
  readonly dropped: readonly string[];
  /** A unique index whose field holds duplicates, most often. Tried again the next time. */
  readonly failed: readonly { readonly name: string; readonly error: string }[];
}

/** Two workers do not build at once; the number only has to be ours. */
const turn = 7_240_001;

/** Building a search index is faster with a tree that the processor's caches hold; and this much lets two build at it. */
const memory = '64MB';

/**
 * The worker's part of publishing: builds what definitions ask for while everybody reads and writes, drops what nobody
 * asks for, checks foreign keys. Safe to run at any time and again after a crash.
 */
export async function buildIndexes(pool: Pool): Promise<IndexReport> {
  const client = await pool.connect();
  try {
    const [lock] = await run<{ ours: boolean }>(client, sql`select pg_try_advisory_lock(${turn}) as ours`);
    if (!lock?.ours) return { built: [], dropped: [], failed: [] };
    try {
      await client.query(`set statement_timeout = 0; set maintenance_work_mem = '${memory}'`);
      await takeUpHeld(pool, client);
      const report = await work(client);
      await validateReferences(client);
      return report;
    } finally {
      await client.query('reset statement_timeout; reset maintenance_work_mem');
      await run(client, sql`select pg_advisory_unlock(${turn})`);
    }
  } finally {
    client.release();
  }
}

/** What an import left in the middle: writers merge by themselves again, and an index that is gone is built. */
async function takeUpHeld(pool: Pool, client: Client): Promise<void> {
  const held = await run<{ name: string }>(
    client,
    sql`select name from record_indexes where state = 'held' and not exists (select from imports where state = 'running')`,
  );
  for (const { name } of held) {
    const isShort = await shortenList(pool, name);
    if (isShort)
      await run(client, sql`update record_indexes set state = 'wanted' where name = ${name} and state = 'held'`);
  }
}

async function work(client: Client): Promise<IndexReport> {
  // Whatever the reason an index is gone, being asked for it comes back.
  await run(
    client,
    sql`update record_indexes set state = 'wanted'
        where state = 'ready' and to_regclass(${`${recordSchema}.`} || quote_ident(name)) is null`,
  );
  const rows = await run<{ name: string; sql_text: string; state: string }>(
    client,
    sql`select name, sql_text, state from record_indexes where state not in ('ready', 'held') order by name`,
  );
  const built: string[] = [];
  const dropped: string[] = [];
  const failed: { name: string; error: string }[] = [];
  for (const { name, sql_text, state } of rows) {
    if (state === 'unwanted') {
      await drop(client, name);
      await run(client, sql`delete from record_indexes where name = ${name} and state = 'unwanted'`);
      dropped.push(name);
      continue;
    }
    const error = await build(client, name, sql_text);
    if (error === null) built.push(name);
    else failed.push({ name, error });
  }
  return { built, dropped, failed };
}

async function build(client: Client, name: string, statement: string): Promise<string | null> {
  await run(client, sql`update record_indexes set state = 'building' where name = ${name} and state <> 'unwanted'`);
  try {
    // What a crash or a duplicate left behind is there but invalid: "if not exists" would take it for done.
    if ((await validity(client, name)) === false) await drop(client, name);
    await run(client, raw(statement));
    await settle(client, name, 'ready', null);
    return null;
  } catch (accident) {
    const error = accident instanceof Error ? accident.message : String(accident);
    await drop(client, name);
    await settle(client, name, 'failed', error);
    return error;
  }
}

const settle = (client: Client, name: string, state: string, error: string | null) =>
  run(
    client,
    sql`update record_indexes set state = ${state}, error = ${error},
          built_at = case when ${state} = 'ready' then now() end
        where name = ${name} and state = 'building'`,
  );

const drop = (client: Client, name: string) =>
  run(client, sql`drop index concurrently if exists ${identifier(recordSchema)}.${identifier(name)}`);

async function validity(client: Client, name: string): Promise<boolean | null> {
  const [index] = await run<{ valid: boolean }>(
    client,
    sql`select indisvalid as valid from pg_index where indexrelid = to_regclass(${`${recordSchema}."${name}"`})`,
  );
  return index?.valid ?? null;
}
