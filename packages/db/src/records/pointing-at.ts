import { type Actor, type Field, identifier, type Pointing, type Reach, raw, sql } from '@mortise/core';
import type { Client, Pool } from '../pool.ts';
import { run } from '../run.ts';
import { linkOf, pointedSql, row, tableOf } from './columns.ts';
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
  const isLink = field.storage.in === 'link';
  const pointed = pointedSql(sql`${row}.${identifier(field.key)}`, field.kind, of);
  const target = isLink ? raw('l.target_id') : pointed.id;
  const from = isLink
    ? sql`${linkOf(reach.form.key, field.key)} l join ${tableOf(reach.form)} ${row} on ${row}.id = l.record_id`
    : sql`${tableOf(reach.form)} ${row}`;
  const title = reach.mayReadTitle ? sql`${row}.record_title` : raw("''");
  const where = whereSql([
    sql`${target} = any(${ids}::uuid[])${pointed.only}`,
    deletedAt === null ? sql`${row}.deleted_at is null` : sql`${row}.deleted_at = ${deletedAt}::timestamptz`,
    ...scopeSql(actor, now, reach, targetsOf({ reach, related: new Map() })),
  ]);
  return run<Pointing & { id: string }>(
    on,
    sql`select ${row}.id, ${target} as target, ${title} as title from ${from}${where} order by ${row}.id limit ${limit}::bigint`,
  );
}
