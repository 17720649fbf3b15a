import { sql, type WhatMoves } from '@mortise/core';
import type { Client, Pool } from '../../pool.ts';
import { run } from '../../run.ts';
import { isSeen } from '../../tasks/task-store.ts';

type Beside = Pick<WhatMoves, 'comments' | 'tasks' | 'followers'>;

/** What stands beside records of a form: comments that are there, tasks that the person sees, and who follows one. */
export async function countBeside(
  on: Pool | Client,
  userId: string,
  formId: string,
  recordIds: readonly string[],
): Promise<Beside> {
  const [found] = await run<Beside>(
    on,
    sql`select
        (select count(*)::int from comments c
          where c.record_id = any(${recordIds}::uuid[]) and c.deleted_at is null) as comments,
        (select count(*)::int from tasks t
          where t.record_id = any(${recordIds}::uuid[]) and t.form_id = ${formId}::uuid and t.deleted_at is null
            and ${isSeen(userId)}) as tasks,
        (select count(distinct user_id)::int from record_follows
          where record_id = any(${recordIds}::uuid[])) as followers`,
  );
  return found ?? { comments: 0, tasks: 0, followers: 0 };
}
