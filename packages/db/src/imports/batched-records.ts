import { type AuditEntry, type BatchedRecord, type ImportStore, sql } from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';

type Changes = Readonly<Record<string, readonly [old: unknown, next: unknown]>>;

interface BatchedRow {
  readonly form_id: string;
  readonly record_id: string;
  readonly is_new: boolean;
  readonly changes: readonly (Changes | null)[];
  readonly later: BatchedRecord['later'] | null;
}

/** What an import did is in the history of its records: nothing else has to be kept to undo it. */
export const batchedRecords = (pool: Pool): Pick<ImportStore, 'batched' | 'countBatched' | 'batchedAmong'> => ({
  async batched(batchId, undoneBy, { cursor, limit }) {
    const rows = await run<BatchedRow>(
      pool,
      sql`with mine as (
            select record_id, form_id, max(id) as last, bool_or(kind = 'created') as is_new,
              jsonb_agg(changes order by id) filter (where kind = 'updated') as changes
            from audit where batch_id = ${batchId}::uuid and (${cursor}::uuid is null or record_id > ${cursor}::uuid)
            group by record_id, form_id order by record_id limit ${limit}
          )
          select record_id, form_id, is_new, coalesce(changes, '[]') as changes,
            (select jsonb_agg(jsonb_build_object('kind', a.kind, 'keys',
                coalesce((select jsonb_agg(k) from jsonb_object_keys(coalesce(a.changes, '{}')) k), '[]')))
             from audit a where a.record_id = mine.record_id and a.id > mine.last
               and a.batch_id is distinct from ${undoneBy}::uuid) as later
          from mine order by record_id`,
    );
    return rows.map(({ form_id: formId, record_id: recordId, is_new: isNew, changes, later }) => ({
      formId,
      recordId,
      isNew,
      changes: changes.map(named),
      later: later ?? [],
    }));
  },

  async countBatched(batchId) {
    const [row] = await run<{ count: number }>(
      pool,
      sql`select count(distinct record_id) as count from audit where batch_id = ${batchId}::uuid`,
    );
    return row?.count ?? 0;
  },

  async batchedAmong(batchId, recordIds) {
    const rows = await run<{ record_id: string }>(
      pool,
      sql`select distinct record_id from audit where batch_id = ${batchId}::uuid and record_id = any(${recordIds}::uuid[])`,
    );
    return new Set(rows.map(({ record_id: id }) => id));
  },
});

const named = (changes: Changes | null): AuditEntry['changes'] =>
  Object.fromEntries(Object.entries(changes ?? {}).map(([key, [old, next]]) => [key, { old, new: next }]));
