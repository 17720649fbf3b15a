import { type Audience, sql } from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';

export const audience = (pool: Pool): Audience => ({
  followers: async (recordIds) =>
    run(
      pool,
      sql`select record_id as "recordId", user_id as "userId" from record_follows where record_id = any(${recordIds}::uuid[])`,
    ),
  assignees: async (taskIds) =>
    run(
      pool,
      sql`select t.id as "taskId", a.user_id as "userId", t.due_at as "dueAt"
          from tasks t join task_assignees a on a.task_id = t.id
          where t.id = any(${taskIds}::uuid[]) and t.done_at is null and t.deleted_at is null`,
    ),
  muted: async (userIds) => {
    const rows = await run<{ id: string; kinds: string[] }>(
      pool,
      sql`select u.id, array(select m.kind from muted_notifications m where m.user_id = u.id) as kinds
          from users u where u.id = any(${userIds}::uuid[]) and u.status = 'active'`,
    );
    return new Map(rows.map(({ id, kinds }) => [id, new Set(kinds)]));
  },
});
