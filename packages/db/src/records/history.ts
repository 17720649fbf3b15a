import {
  type AuditEntry,
  type ChangesWanted,
  type Road,
  raw,
  type Sql,
  sql,
  type TimelineMark,
  timelineRanks,
} from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';
import { beyondMark } from './timeline-order.ts';

interface Row {
  id: number;
  record_id: string;
  at: string;
  by: string;
  by_name: string | null;
  road: Road;
  kind: AuditEntry['kind'];
  changes: Record<string, [old: unknown, next: unknown]> | null;
}

const entrySql = sql`select a.id, a.record_id, a.at, a.by, coalesce(u.name, s.visitor_name) as by_name, a.road, a.kind, a.changes
  from audit a left join users u on u.id = a.by left join public_submissions s on s.id = a.by`;

/** Entries of one record, newest first. */
export async function readHistory(
  pool: Pool,
  recordId: string,
  before: string | null,
  limit: number,
): Promise<readonly AuditEntry[]> {
  const rows = await run<Row>(
    pool,
    sql`${entrySql} where a.record_id = ${recordId} and (${before}::bigint is null or a.id < ${before}::bigint)
        order by a.id desc limit ${limit}`,
  );
  return rows.map(entryOf);
}

/** Entries of one record that have something of what is wanted, from a place in its timeline on. */
export async function readChanges(
  pool: Pool,
  recordId: string,
  { keys, deeds }: ChangesWanted,
  before: TimelineMark | null,
  limit: number,
): Promise<readonly AuditEntry[]> {
  const shown: Sql =
    'only' in keys ? sql`a.changes ?| ${keys.only}::text[]` : sql`a.changes - ${keys.without}::text[] <> '{}'::jsonb`;
  const beyond = beyondMark(before, timelineRanks.change, raw('a.at'), raw('a.id'), 'bigint');
  const rows = await run<Row>(
    pool,
    sql`${entrySql} where a.record_id = ${recordId} and ${beyond}
        and (a.kind = 'updated' and ${shown}${deeds ? raw(" or a.kind <> 'updated'") : raw('')})
        order by a.at desc, a.id desc limit ${limit}`,
  );
  return rows.map(entryOf);
}

const entryOf = ({ id, record_id, at, by, by_name, road, kind, changes }: Row): AuditEntry => ({
  id: String(id),
  recordId: record_id,
  at,
  by,
  byName: by_name ?? '',
  road,
  kind,
  changes: Object.fromEntries(Object.entries(changes ?? {}).map(([key, [old, next]]) => [key, { old, new: next }])),
});
