import { identifier, recordSchema, sql } from '@mortise/core';
import type { Client } from '../pool.ts';
import { run } from '../run.ts';
import { tableName } from './names.ts';

/** Checks the foreign keys that publishing left unchecked. Reads the table beside its writers, blocking none. */
export async function validateReferences(client: Client): Promise<number> {
  const unchecked = await run<{ name: string; table: string }>(
    client,
    sql`select con.conname as name, c.relname as table from pg_constraint con
        join pg_class c on c.oid = con.conrelid
        join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = ${recordSchema} and con.contype = 'f' and not con.convalidated`,
  );
  for (const { name, table } of unchecked) {
    await run(client, sql`alter table ${tableName(table)} validate constraint ${identifier(name)}`);
  }
  return unchecked.length;
}
