import {
  childTableOf,
  identifier,
  linkTableOf,
  type PublishedForm,
  type RecordFacts,
  rowColumns,
  type Sql,
  sql,
} from '@mortise/core';
import type { Pool } from '../pool.ts';
import { readKeying } from '../records/duplicates/read-keying.ts';
import { recordNames } from '../records/record-names.ts';
import { run } from '../run.ts';
import { indexUse } from '../tables/index-use.ts';
import { tableName } from '../tables/names.ts';

/** Counting past this would keep a builder waiting; PostgreSQL's own estimate serves as well. */
const countedUpTo = 1_000_000;

export function createRecordFacts(pool: Pool): RecordFacts {
  const first = async <T>(query: Parameters<typeof run>[1], otherwise: T) =>
    (await run<{ value: T }>(pool, query))[0]?.value ?? otherwise;

  return {
    count: async ({ key }) => {
      const estimate = await first(
        sql`select reltuples::bigint as value from pg_class where oid = to_regclass(${`records."${key}"`})`,
        0,
      );
      if (estimate > countedUpTo) return estimate;
      return first(sql`select count(*) as value from ${tableName(key)} where deleted_at is null`, 0);
    },
    duplicates: async ({ key }, column) => {
      const name = identifier(column);
      const rows = await run<{ value: string; count: number; total: number }>(
        pool,
        sql`select ${name}::text as value, count(*) as count, count(*) over () as total
            from ${tableName(key)} where deleted_at is null and ${name} is not null
            group by ${name} having count(*) > 1 order by 2 desc, 1 limit 10`,
      );
      return { values: rows.map(({ value, count }) => ({ value, count })), total: rows[0]?.total ?? 0 };
    },
    isEmpty: ({ key }) => first(sql`select not exists (select from ${tableName(key)}) as value`, true),
    values: async (form, place, limit) => {
      const rows = await run<{ value: unknown; count: number; filled: number }>(
        pool,
        sql`select value, count, (sum(count) over ())::bigint as filled from (
              select value, count(*) as count from (${valuesSql(form, place)}) held where value is not null group by value
            ) as found order by count desc, value limit ${limit + 1}`,
      );
      const values = rows.slice(0, limit).map(({ value, count }) => ({ value, count }));
      return { values, filled: rows[0]?.filled ?? 0, isWhole: rows.length <= limit };
    },
    empties: ({ key }, column) =>
      first(
        sql`select count(*) as value from ${tableName(key)} where deleted_at is null and ${identifier(column)} is null`,
        0,
      ),
    names: recordNames(pool),
    keying: (form) => readKeying(pool, form),
    indexes: () => indexUse(pool),
    retiredFields: async (formId) => {
      const rows = await run<{ field_id: string }>(
        pool,
        sql`select field_id from retired_columns where form_id = ${formId}`,
      );
      return new Set(rows.map(({ field_id }) => field_id));
    },
  };
}

/** Values that live records, or their rows, hold. */
function valuesSql(
  { key: table }: Pick<PublishedForm, 'key'>,
  { key, subform, fromLinks }: Parameters<RecordFacts['values']>[1],
): Sql {
  const live = sql`from ${tableName(table)} t`;
  if (subform !== null) {
    return sql`select c.${identifier(key)} as value ${live}
      join ${tableName(childTableOf(table, subform))} c on c.${identifier(rowColumns.parent)} = t.id where t.deleted_at is null`;
  }
  if (!fromLinks) return sql`select t.${identifier(key)} as value ${live} where t.deleted_at is null`;
  return sql`select array_agg(l.target_id order by l.position, l.target_id) as value ${live}
    join ${tableName(linkTableOf(table, key))} l on l.record_id = t.id where t.deleted_at is null group by t.id`;
}
