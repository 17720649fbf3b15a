import { sql } from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';

const perStatement = 5_000;

/** Removes what people were told long ago, read or not. */
export async function trimNotifications(pool: Pool, before: Date): Promise<void> {
  for (;;) {
    const rows = await run(
      pool,
      sql`delete from notifications where id in (select id from notifications where at < ${before} order by at limit ${perStatement}) returning 1`,
    );
    if (rows.length < perStatement) return;
  }
}
