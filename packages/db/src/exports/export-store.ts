import {
  type ExportJob,
  type ExportOutline,
  type ExportStore,
  type LoggedExport,
  raw,
  type StoredExport,
  sql,
} from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';

interface ExportRow {
  readonly id: string;
  readonly form_id: string;
  readonly by_user_id: string;
  readonly scopes: StoredExport['scopes'];
  readonly address: string | null;
  readonly request: StoredExport['request'];
  readonly state: ExportJob['state'];
  readonly run_id: string | null;
  readonly done: number;
  readonly total: number | null;
  readonly result: ExportJob['result'];
  readonly error: ExportJob['error'];
  readonly cancelled_at: string | null;
  readonly created_at: string;
  readonly ended_at: string | null;
  readonly expires_at: string | null;
}

export const createExportStore = (pool: Pool): ExportStore => ({
  async create({ id, formId, byUserId, request, scopes, address }) {
    const [row] = await run<ExportRow>(
      pool,
      sql`insert into exports (id, form_id, by_user_id, request, scopes, address)
          values (${id}::uuid, ${formId}::uuid, ${byUserId}::uuid, ${JSON.stringify(request)}::jsonb,
            ${scopes && JSON.stringify(scopes)}::jsonb, ${address})
          returning *`,
    );
    if (!row) throw new Error('An insert gives its row');
    return storedOf(row);
  },

  async find(id) {
    const [row] = await run<ExportRow>(pool, sql`select * from exports where id = ${id}::uuid`);
    return row ? storedOf(row) : null;
  },

  async recent(userId, limit) {
    const rows = await run<ExportRow>(
      pool,
      sql`select ${shown} from exports e where by_user_id = ${userId}::uuid order by created_at desc limit ${limit}`,
    );
    return rows.map(jobOf);
  },

  async countRunning(userId) {
    const [row] = await run<{ count: number }>(
      pool,
      sql`select count(*) from exports where by_user_id = ${userId}::uuid and state = 'running'`,
    );
    return row?.count ?? 0;
  },

  async log(formId, { before, limit }) {
    const rows = await run<ExportRow & { readonly by_name: string | null }>(
      pool,
      sql`select ${shown}, u.name as by_name from exports e left join users u on u.id = e.by_user_id
          where e.form_id = ${formId}::uuid and (${before}::uuid is null or e.id < ${before}::uuid)
          order by e.id desc limit ${limit}`,
    );
    return rows.map((row): LoggedExport => ({ ...jobOf(row), byName: row.by_name ?? '', address: row.address }));
  },

  async begin(id, runId) {
    const [row] = await run<ExportRow & { readonly replaced: string | null }>(
      pool,
      sql`with before as (select id, run_id from exports where id = ${id}::uuid and state = 'running' for update)
          update exports e set run_id = ${runId}::uuid, done = 0, total = null, updated_at = now()
          from before where e.id = before.id returning e.*, before.run_id as replaced`,
    );
    return row ? { job: storedOf(row), replaced: row.replaced } : null;
  },

  async progress(id, runId, { done, total }) {
    const [row] = await run<{ is_cancelled: boolean }>(
      pool,
      sql`update exports set done = ${done}::bigint, total = ${total}::bigint, updated_at = now()
          where id = ${id}::uuid and run_id = ${runId}::uuid and state = 'running'
          returning cancelled_at is not null as is_cancelled`,
    );
    return row && !row.is_cancelled ? 'go' : 'stop';
  },

  async end(id, runId, ending) {
    const { result = null, error = null, expiresAt = null } = { ...nothing, ...ending };
    const rows = await run(
      pool,
      // Whoever started it hears that it is over, in the statement that ends it.
      sql`with ended as (
            update exports set state = ${ending.state}, ended_at = now(), updated_at = now(), expires_at = ${expiresAt},
              result = ${result && JSON.stringify(result)}::jsonb, error = ${error && JSON.stringify(error)}::jsonb,
              done = case when ${ending.state} = 'done' then coalesce(total, done) else done end
            where id = ${id}::uuid and run_id = ${runId}::uuid and state = 'running' returning id, by_user_id, state, result
          ), told as (
            insert into outbox (kind, record_ids, by, payload)
            select 'export.ended', '{}', by_user_id,
              jsonb_build_object('exportId', id, 'state', state, 'records', coalesce(result->'records', '0')) from ended
          ) select id from ended`,
    );
    return rows.length > 0;
  },

  async requestCancel(id) {
    await run(
      pool,
      sql`update exports set cancelled_at = coalesce(cancelled_at, now()) where id = ${id}::uuid and state = 'running'`,
    );
  },

  async stale(since) {
    const rows = await run<{ id: string }>(
      pool,
      sql`select id from exports where state = 'running' and updated_at < ${since} order by updated_at limit 100`,
    );
    return rows.map(({ id }) => id);
  },

  async overdue(now) {
    const rows = await run<{ id: string; run_id: string }>(
      pool,
      sql`select id, run_id from exports where state = 'done' and expires_at < ${now} and run_id is not null limit 1000`,
    );
    return rows.map(({ id, run_id }) => ({ id, runId: run_id }));
  },

  async expire(ids) {
    await run(
      pool,
      sql`update exports set state = 'expired', updated_at = now() where id = any(${ids}::uuid[]) and state = 'done'`,
    );
  },
});

const nothing: { result?: ExportJob['result']; error?: ExportJob['error']; expiresAt?: Date } = {};

/** Without the ten thousand ids that may have been picked. */
const shown =
  raw(`e.id, e.form_id, e.by_user_id, e.address, e.request #- '{records,ids}' as request, e.state, e.done, e.total,
  e.result, e.error, e.cancelled_at, e.created_at, e.ended_at, e.expires_at`);

const storedOf = (row: ExportRow): StoredExport => ({
  ...jobOf(row),
  request: row.request,
  scopes: row.scopes,
  runId: row.run_id,
});

const jobOf = (row: ExportRow): ExportJob => ({
  id: row.id,
  formId: row.form_id,
  byUserId: row.by_user_id,
  state: row.state,
  how: outlineOf(row.request),
  done: row.done,
  total: row.total,
  result: row.result,
  error: row.error,
  isCancelled: row.cancelled_at !== null,
  createdAt: row.created_at,
  endedAt: row.ended_at,
  expiresAt: row.expires_at,
});

const outlineOf = ({
  records,
  fields,
  format,
  values,
  subforms,
  attachments,
}: StoredExport['request']): ExportOutline => ({
  records: records.kind,
  fields: fields.length,
  format,
  values,
  subforms,
  attachments,
});
