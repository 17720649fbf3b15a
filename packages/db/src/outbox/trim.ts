import { sql } from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';

const perStatement = 10_000;

/** Removes what everybody has heard long ago. Gives the number of rows; called by the worker now and then. */
export async function trimOutbox(pool: Pool, before: Date): Promise<number> {
  let removed = 0;
  for (;;) {
    const rows = await run(
      pool,
      sql`delete from outbox where id in (select id from outbox where at < ${before} order by at limit ${perStatement}) returning 1`,
    );
    removed += rows.length;
    if (rows.length < perStatement) return removed;
  }
}
