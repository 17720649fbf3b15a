import { type ImportJob, type ImportStore, joinSql, raw, type Sql, sql } from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';

interface ImportRow {
  id: string;
  file_id: string;
  file_name: string;
  by_user_id: string;
  into_app: string | null;
  into_form: string | null;
  state: ImportJob['state'];
  reading: ImportJob['reading'];
  analysis: unknown;
  plan: ImportJob['plan'];
  progress: ImportJob['progress'];
  result: ImportJob['result'];
  error: ImportJob['error'];
  cancelled_at: string | null;
  created_at: string;
  updated_at: string;
}

export const createImportStore = (pool: Pool): ImportStore => ({
  async create({ id, fileId, fileName, byUserId, intoApp, intoForm }) {
    const [row] = await run<ImportRow>(
      pool,
      sql`insert into imports (id, file_id, file_name, by_user_id, into_app, into_form, state)
          values (${id}::uuid, ${fileId}::uuid, ${fileName}, ${byUserId}::uuid, ${intoApp}::uuid, ${intoForm}::uuid, 'analysing')
          returning *`,
    );
    if (!row) throw new Error('An insert gives its row');
    return jobOf(row);
  },

  async find(id) {
    const [row] = await run<ImportRow>(pool, sql`select * from imports where id = ${id}::uuid`);
    return row ? jobOf(row) : null;
  },

  async recent(userId, limit) {
    const rows = await run<ImportRow>(
      pool,
      sql`select * from imports where by_user_id = ${userId}::uuid order by created_at desc limit ${limit}`,
    );
    return rows.map(jobOf);
  },

  async change(id, from, change) {
    const assignments: Sql[] = [raw('updated_at = now()')];
    if (change.state !== undefined) assignments.push(sql`state = ${change.state}`);
    for (const column of ['reading', 'analysis', 'plan', 'progress', 'result', 'error'] as const) {
      const value = change[column];
      if (value !== undefined) {
        const json = value === null ? null : jsonText(value);
        assignments.push(sql`${raw(column)} = ${json}::jsonb`);
      }
    }
    const [row] = await run<ImportRow>(
      pool,
      // Whoever started it hears that it is over, in the statement that ends it.
      sql`with changed as (
            update imports set ${joinSql(assignments, raw(', '))}
            where id = ${id}::uuid and state = any(${from}::text[]) returning *
          ), told as (
            insert into outbox (kind, record_ids, by, payload)
            select 'import.ended', '{}', by_user_id,
              jsonb_build_object('importId', id, 'state', state, 'created', coalesce(progress->'created', '0'))
            from changed where state in ('done', 'failed', 'cancelled')
          ) select * from changed`,
    );
    return row ? jobOf(row) : null;
  },

  async requestCancel(id) {
    await run(
      pool,
      sql`update imports set cancelled_at = coalesce(cancelled_at, now())
                      where id = ${id}::uuid and state = 'running'`,
    );
  },

  async stale(since) {
    return run(
      pool,
      sql`select id, state from imports where state in ('analysing', 'running') and updated_at < ${since}`,
    );
  },
});

const unstorable = /\\u0000|\\ud[89a-f]/i;

/** Cells may hold what jsonb refuses: the character zero, and halves of characters. */
function jsonText(value: unknown): string {
  const text = JSON.stringify(value);
  if (!unstorable.test(text)) return text;
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string' ? part.replaceAll(/\0|\p{Cs}/gu, '') : part,
  );
}

const jobOf = (row: ImportRow): ImportJob => ({
  id: row.id,
  fileId: row.file_id,
  fileName: row.file_name,
  byUserId: row.by_user_id,
  intoApp: row.into_app,
  intoForm: row.into_form,
  state: row.state,
  reading: row.reading,
  analysis: row.analysis,
  plan: row.plan,
  progress: row.progress,
  result: row.result,
  error: row.error,
  isCancelled: row.cancelled_at !== null,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});
