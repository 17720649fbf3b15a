import { type AuditEntry, type Road, sql } from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';

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

/** Entries of one record, newest first. */
export async function readHistory(
  pool: Pool,
  recordId: string,
  before: string | null,
  limit: number,
): Promise<readonly AuditEntry[]> {
  const rows = await run<Row>(
    pool,
    sql`select a.id, a.record_id, a.at, a.by, coalesce(u.name, s.visitor_name) as by_name, a.road, a.kind, a.changes
        from audit a left join users u on u.id = a.by left join public_submissions s on s.id = a.by
        where a.record_id = ${recordId} and (${before}::bigint is null or a.id < ${before}::bigint)
        order by a.id desc limit ${limit}`,
  );
  return rows.map(({ id, record_id, at, by, by_name, road, kind, changes }) => ({
    id: String(id),
    recordId: record_id,
    at,
    by,
    byName: by_name ?? '',
    road,
    kind,
    changes: Object.fromEntries(Object.entries(changes ?? {}).map(([key, [old, next]]) => [key, { old, new: next }])),
  }));
}
