import { identifier, raw, sql } from '@mortise/core';
import type { Client } from '../pool.ts';
import { run } from '../run.ts';
import { indexStatement } from './index-statement.ts';
import { tableName } from './names.ts';
import { searchIndex, systemIndexOf } from './search-index.ts';

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
  await run(
    client,
    sql`create index ${identifier(systemIndexOf(table, 'newest'))} on ${tableName(table)} (created_at desc, id desc) where deleted_at is null`,
  );
  await run(client, raw(indexStatement(searchIndex(table), { concurrently: false })));
}
