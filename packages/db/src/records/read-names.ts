import { joinSql, raw, type Sql, sql, type WantedNames } from '@mortise/core';
import type { Client, Pool } from '../pool.ts';
import { row, tableOf } from './columns.ts';
import { queryRows } from './query-rows.ts';

/** Names of people, departments and records, in one statement; none when nobody is asked for. */
export async function readNames(on: Pool | Client, { people, records }: WantedNames) {
  const parts: Sql[] = records.flatMap(({ form, ids }) =>
    ids.length === 0
      ? []
      : [
          sql`select ${row}.id::text, ${row}.record_title from ${tableOf(form)} ${row} where ${row}.id = any(${ids}::uuid[])`,
        ],
  );
  if (people.length > 0) {
    parts.push(sql`select id::text, name from users where id = any(${people}::uuid[])`);
    parts.push(sql`select id::text, name from departments where id = any(${people}::uuid[])`);
    parts.push(
      sql`select id::text, visitor_name from public_submissions where id = any(${people}::uuid[]) and visitor_name is not null`,
    );
  }
  const rows = parts.length === 0 ? [] : await queryRows(on, joinSql(parts, raw(' union all ')));
  return new Map(rows as [string, string][]);
}
