import { type Actor, joinSql, type Reach, raw, type SearchHit, type Sql, sql } from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';
import { row } from './columns.ts';
import { newestHits } from './newest-hits.ts';
import { isUnknownShape } from './query-rows.ts';
import { scopeSql, searchSql, targetsOf } from './selection-sql.ts';

interface Row {
  form_id: string;
  record_id: string;
  title: string;
  updated_at: string;
}

const perForm = 5;

/** Newest hits of every form in one statement. */
export async function searchForms(
  pool: Pool,
  actor: Actor,
  now: Date,
  reaches: readonly Reach[],
  text: string,
  limit: number,
): Promise<readonly SearchHit[]> {
  const parts = reaches.map((reach) => hitsOf(actor, now, reach, text));
  if (parts.length === 0) return [];
  const all = joinSql(parts, raw(' union all '));
  try {
    const rows = await run<Row>(pool, sql`select * from (${all}) as hits limit ${limit}`);
    return rows.map(({ form_id, record_id, title, updated_at }) => ({
      formId: form_id,
      recordId: record_id,
      title,
      updatedAt: updated_at,
    }));
  } catch (accident) {
    // A form was published this very moment: search what is left of the list rather than nothing.
    if (!isUnknownShape(accident) || reaches.length === 1) return ignoreShape(accident);
    const each = await Promise.all(reaches.map((reach) => searchForms(pool, actor, now, [reach], text, limit)));
    return each.flat().slice(0, limit);
  }
}

function ignoreShape(accident: unknown): [] {
  if (isUnknownShape(accident)) return [];
  throw accident;
}

function hitsOf(actor: Actor, now: Date, reach: Reach, text: string): Sql {
  const selection = [
    sql`${row}.deleted_at is null`,
    ...scopeSql(actor, now, reach, targetsOf({ reach, related: new Map() })),
    ...searchSql(reach, text),
  ];
  const title = reach.mayReadTitle ? sql`${row}.record_title` : raw("''");
  const columns = sql`${reach.form.id} as form_id, ${row}.id as record_id, ${title} as title, ${row}.updated_at`;
  return sql`(${newestHits(reach.form, columns, selection, null, sql`${perForm}::bigint`)})`;
}
