import { type Actor, type Field, type Pointing, type Reach, raw, sql } from '@mortise/core';
import type { Client, Pool } from '../pool.ts';
import { run } from '../run.ts';
import { row } from './columns.ts';
import { pointingRows } from './pointing-rows.ts';
import { scopeSql, targetsOf, whereSql } from './selection-sql.ts';

/** Records within reach that point to any of `ids`, which are of the form `of`, by a relation of their form. */
export function pointingAt(
  on: Pool | Client,
  actor: Actor,
  now: Date,
  reach: Reach,
  field: Field,
  ids: readonly string[],
  { of, deletedAt, limit }: { readonly of: string; readonly deletedAt: string | null; readonly limit: number },
): Promise<readonly Pointing[]> {
  if (ids.length === 0) return Promise.resolve([]);
  const { from, target, isAmong } = pointingRows(reach.form, field, of);
  const title = reach.mayReadTitle ? sql`${row}.record_title` : raw("''");
  const where = whereSql([
    isAmong(sql`${ids}::uuid[]`),
    deletedAt === null ? sql`${row}.deleted_at is null` : sql`${row}.deleted_at = ${deletedAt}::timestamptz`,
    ...scopeSql(actor, now, reach, targetsOf({ reach, related: new Map() })),
  ]);
  return run<Pointing & { id: string }>(
    on,
    sql`select ${row}.id, ${target} as target, ${title} as title from ${from}${where} order by ${row}.id limit ${limit}::bigint`,
  );
}
