import { identifier, raw, recordSchema, sql, type WantedIndex } from '@mortise/core';
import type { Client } from '../pool.ts';
import { run } from '../run.ts';
import { indexStatement } from './index-statement.ts';
import { tableName } from './names.ts';

/** Up to so many rows an index is built on the spot: it takes milliseconds, and small forms are complete at once. */
const builtAtOnce = 20_000;

/**
 * Makes `record_indexes` say what the form's definitions ask for now. Large tables are left to the worker
 * (`buildIndexes`), and so is dropping what nobody asks for; only a unique index goes at once, since it would refuse
 * values that are allowed now.
 */
export async function applyIndexes(client: Client, formId: string, wanted: readonly WantedIndex[]): Promise<void> {
  const known = await run<{ name: string; sql_text: string; state: string }>(
    client,
    sql`select name, sql_text, state from record_indexes where form_id = ${formId} and reason <> 'system'`,
  );
  const names = new Set(wanted.map(({ name }) => name));
  for (const { name, sql_text } of known.filter((index) => !names.has(index.name))) {
    if (sql_text.startsWith('create unique')) {
      await run(client, sql`drop index if exists ${identifier(recordSchema)}.${identifier(name)}`);
      await run(client, sql`delete from record_indexes where name = ${name}`);
    } else {
      await run(client, sql`update record_indexes set state = 'unwanted' where name = ${name}`);
    }
  }
  const ready = new Set(known.filter(({ state }) => state === 'ready').map(({ name }) => name));
  for (const index of wanted.filter(({ name }) => !ready.has(name))) await want(client, formId, index);
}

async function want(client: Client, formId: string, index: WantedIndex): Promise<void> {
  const atOnce = await isSmall(client, index.table);
  if (atOnce) await run(client, raw(indexStatement(index, { concurrently: false })));
  const state = atOnce ? 'ready' : 'wanted';
  await run(
    client,
    sql`insert into record_indexes (name, form_id, sql_text, reason, state, built_at)
        values (${index.name}, ${formId}, ${indexStatement(index, { concurrently: true })}, ${index.reason}, ${state},
                case when ${atOnce} then now() end)
        on conflict (name) do update set state = excluded.state, reason = excluded.reason,
          built_at = excluded.built_at, error = null`,
  );
}

async function isSmall(client: Client, table: string): Promise<boolean> {
  const [found] = await run<{ count: number }>(
    client,
    sql`select count(*)::int as count from (select 1 from ${tableName(table)} limit ${builtAtOnce + 1}) as few`,
  );
  return (found?.count ?? 0) <= builtAtOnce;
}
