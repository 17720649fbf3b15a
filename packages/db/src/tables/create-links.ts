import { identifier, sql } from '@mortise/core';
import type { Client } from '../pool.ts';
import { run } from '../run.ts';
import { tableOf } from './lock-tables.ts';
import { tableName } from './names.ts';

/** An empty table `link` of links from records of `table` to those of the form `references`. */
export async function createLinks(client: Client, table: string, link: string, references: string): Promise<void> {
  const [there] = await run<{ is: boolean }>(client, sql`select to_regclass(${`records."${link}"`}) is not null as is`);
  if (there?.is) return;
  await run(
    client,
    sql`create table ${tableName(link)} (
      record_id uuid not null references ${tableName(table)} (id) on delete cascade,
      target_id uuid not null references ${tableName(await tableOf(client, references))} (id) on delete cascade,
      position integer not null default 0,
      primary key (record_id, target_id)
    )`,
  );
  await run(client, sql`create index on ${tableName(link)} (${identifier('target_id')})`);
}
