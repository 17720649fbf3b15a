import { type IndexUse, recordSchema, sql } from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';

export const indexUse = (pool: Pool): Promise<IndexUse[]> =>
  run<IndexUse>(
    pool,
    sql`select coalesce(s.indexrelname, r.name) as name,
          coalesce(s.relname, '') as table,
          coalesce(r.reason, 'system') as reason,
          r.form_id as "formId",
          coalesce(r.state, 'ready') as state,
          r.error,
          coalesce(s.idx_scan, 0) as scans,
          s.last_idx_scan as "lastUsedAt",
          coalesce(pg_relation_size(s.indexrelid), 0) as bytes
        from (select * from pg_stat_user_indexes where schemaname = ${recordSchema}) s
        full join record_indexes r on r.name = s.indexrelname
        order by 2, 1`,
  );
