import { sql } from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';

/**
 * Ends the automatic vacuum that the connection `pid` waits for, as PostgreSQL does by itself for whoever has waited a
 * second; we never wait that long. A vacuum that must not be put off goes on, and so does one that this role may not end.
 */
export async function endVacuumBefore(pool: Pool, pid: number): Promise<void> {
  await run(
    pool,
    sql`select pg_cancel_backend(pid) from pg_stat_activity
        where backend_type = 'autovacuum worker' and pid = any(pg_blocking_pids(${pid}))
          and query not like '%to prevent wraparound%'`,
  ).catch(() => {});
}
