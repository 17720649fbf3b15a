import { type ImportJob, type ImportStore, joinSql, type LoggedImport, raw, type Sql, sql } from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';
import { batchedRecords } from './batched-records.ts';
import { importProblems } from './import-problems.ts';

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
  trial: ImportJob['trial'];
  undo: ImportJob['undo'];
  error_file_id: string | null;
  cancelled_at: string | null;
  paused_at: string | null;
  ended_at: string | null;
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

  async log(formId, { before, limit }) {
    const rows = await run<ImportRow & { readonly by_name: string | null; readonly counts: LoggedImport['counts'] }>(
      pool,
      sql`select i.id, i.file_name, i.by_user_id, i.state, i.progress - 'made' as counts, i.undo - 'conflicts' as undo,
            i.error_file_id, i.created_at, i.ended_at, u.name as by_name
          from imports i left join users u on u.id = i.by_user_id
          where i.into_form = ${formId}::uuid and (${before}::uuid is null or i.id < ${before}::uuid)
            and i.state not in ('analysing', 'ready', 'checking')
          order by i.id desc limit ${limit}`,
    );
    return rows.map(
      (row): LoggedImport => ({
        id: row.id,
        fileName: row.file_name,
        byUserId: row.by_user_id,
        byName: row.by_name ?? '',
        state: row.state,
        counts: row.counts,
        undo: row.undo,
        errorFileId: row.error_file_id,
        createdAt: row.created_at,
        endedAt: row.ended_at,
      }),
    );
  },

  async change(id, from, change) {
    const assignments: Sql[] = [raw('updated_at = now()')];
    if (change.state !== undefined) assignments.push(sql`state = ${change.state}`);
    for (const column of ['reading', 'analysis', 'plan', 'progress', 'result', 'error', 'trial', 'undo'] as const) {
      const value = change[column];
      if (value !== undefined) {
        const json = value === null ? null : jsonText(value);
        assignments.push(sql`${raw(column)} = ${json}::jsonb`);
      }
    }
    if (change.errorFileId !== undefined) assignments.push(sql`error_file_id = ${change.errorFileId}::uuid`);
    if (change.isEnd) assignments.push(raw('ended_at = now()'));
    if (change.isPaused === false) assignments.push(raw('paused_at = null'));
    if (change.isCancelled === false) assignments.push(raw('cancelled_at = null'));
    const [row] = await run<ImportRow>(
      pool,
      // Whoever started it hears that it is over, in the statement that ends it.
      sql`with changed as (
            update imports set ${joinSql(assignments, raw(', '))}
            where id = ${id}::uuid and state = any(${from}::text[]) returning *
          ), told as (
            insert into outbox (kind, record_ids, by, payload)
            select 'import.ended', '{}', by_user_id,
              jsonb_build_object('importId', id, 'state', state, 'created', coalesce(progress->'created', '0'),
                'updated', coalesce(progress->'updated', '0'))
            from changed where state in ('done', 'failed', 'cancelled') and undo is null
          ) select * from changed`,
    );
    return row ? jobOf(row) : null;
  },

  async requestCancel(id) {
    await run(
      pool,
      sql`update imports set cancelled_at = coalesce(cancelled_at, now())
                      where id = ${id}::uuid and state in ('running', 'checking')`,
    );
  },

  async requestPause(id) {
    await run(
      pool,
      sql`update imports set paused_at = coalesce(paused_at, now()) where id = ${id}::uuid and state = 'running'`,
    );
  },

  async stale(since) {
    return run(
      pool,
      sql`select id, state from imports where state in ('analysing', 'checking', 'running', 'undoing') and updated_at < ${since}`,
    );
  },

  async recall(formId) {
    const [row] = await run<{ memory: Awaited<ReturnType<ImportStore['recall']>> }>(
      pool,
      sql`select memory from import_memories where form_id = ${formId}::uuid`,
    );
    return row?.memory ?? null;
  },

  async remember(formId, memory, by) {
    await run(
      pool,
      sql`insert into import_memories (form_id, memory, by) values (${formId}::uuid, ${jsonText(memory)}::jsonb, ${by}::uuid)
          on conflict (form_id) do update set memory = excluded.memory, by = excluded.by, updated_at = now()`,
    );
  },

  ...importProblems(pool),
  ...batchedRecords(pool),
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
  trial: row.trial,
  undo: row.undo,
  errorFileId: row.error_file_id,
  isCancelled: row.cancelled_at !== null,
  isPaused: row.paused_at !== null,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  endedAt: row.ended_at,
});
