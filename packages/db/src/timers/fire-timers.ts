import { sql } from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';

const most = 200;

/**
 * Turns timers that are due into rows of the outbox, in one statement: whoever dies in the middle has fired none of them.
 * Several workers take different ones. Gives how many fired.
 */
export async function fireTimers(pool: Pool, now: Date): Promise<number> {
  const fired = await run(
    pool,
    sql`with due as (
          delete from timers where id in (
            select id from timers where at <= ${now} order by at, id limit ${most} for update skip locked
          ) returning kind, subject_id, by, at
        )
        insert into outbox (kind, record_ids, by, payload)
        select kind, '{}', by, jsonb_build_object('subjectId', subject_id, 'at', at) from due returning 1`,
  );
  return fired.length;
}
