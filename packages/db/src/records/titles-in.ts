import { type Actor, joinSql, type Reach, raw, type Sql, sql } from '@mortise/core';
import type { Pool } from '../pool.ts';
import { row, tableOf } from './columns.ts';
import { isUnknownShape, queryRows } from './query-rows.ts';
import { scopeSql, targetsOf, whereSql } from './selection-sql.ts';

interface Wanted {
  readonly reach: Reach;
  readonly ids: readonly string[];
}

/** Titles of records of any number of forms, in one statement. A title that may not be read is empty. */
export async function titlesIn(
  pool: Pool,
  actor: Actor,
  now: Date,
  wanted: readonly Wanted[],
): Promise<ReadonlyMap<string, string>> {
  if (wanted.length === 0) return new Map();
  const parts = wanted.map(({ reach, ids }) => titlesOf(actor, now, reach, ids));
  try {
    return new Map((await queryRows(pool, joinSql(parts, raw(' union all ')))) as [string, string][]);
  } catch (accident) {
    if (!isUnknownShape(accident)) throw accident;
    // One of the forms was published this very moment: the others have their titles nevertheless.
    if (wanted.length === 1) return new Map();
    const each = await Promise.all(wanted.map((one) => titlesIn(pool, actor, now, [one])));
    return new Map(each.flatMap((titles) => [...titles]));
  }
}

function titlesOf(actor: Actor, now: Date, reach: Reach, ids: readonly string[]): Sql {
  const scope = scopeSql(actor, now, reach, targetsOf({ reach, related: new Map() }));
  const where = whereSql([sql`${row}.id = any(${ids}::uuid[])`, sql`${row}.deleted_at is null`, ...scope]);
  const title = reach.mayReadTitle ? sql`${row}.record_title` : raw(`''`);
  return sql`select ${row}.id::text, ${title} from ${tableOf(reach.form)} ${row}${where}`;
}
