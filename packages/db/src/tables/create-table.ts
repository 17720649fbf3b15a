import { identifier, shortHash, sql } from '@mortise/core';
import type { Client } from '../pool.ts';
import { run } from '../run.ts';
import { tableName } from './names.ts';

/** An empty record table with the columns every form has. */
export async function createTable(client: Client, table: string): Promise<void> {
  await run(
    client,
    sql`create table ${tableName(table)} (
      id uuid primary key,
      created_at timestamptz not null default now(),
      created_by uuid not null,
      updated_at timestamptz not null default now(),
      updated_by uuid not null,
      owner_id uuid,
      department_id uuid,
      version integer not null default 1,
      deleted_at timestamptz,
      deleted_by uuid,
      record_title text not null default '',
      search_tokens tsvector
    )`,
  );
  const index = (purpose: string) => identifier(`sys_${table.slice(0, 30)}_${purpose}_${shortHash(table)}`);
  await run(
    client,
    sql`create index ${index('newest')} on ${tableName(table)} (created_at desc, id desc) where deleted_at is null`,
  );
  // Writers leave their hundred tokens each in a pending list and merge them together, ten times faster than one by one.
  // The list is short, because every search wades through it.
  await run(
    client,
    sql`create index ${index('search')} on ${tableName(table)} using gin (search_tokens) with (fastupdate = on, gin_pending_list_limit = 1024)`,
  );
}
