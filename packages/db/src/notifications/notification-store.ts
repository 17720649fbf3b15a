import {
  type NotificationKindId,
  type NotificationStore,
  notificationKindIds,
  type StoredNotification,
  sql,
} from '@mortise/core';
import { announceSql } from '../outbox/announce.ts';
import type { Signal } from '../outbox/signal.ts';
import type { Pool } from '../pool.ts';
import { inTransaction, run } from '../run.ts';

/** Beyond so many, a count says "many". */
const mostCounted = 1000;

/** `written` is raised after each commit, so that pages of this process hear of it at once. */
export const notificationStore = (pool: Pool, written: Signal): NotificationStore => ({
  list: (userId, { unread, before, limit }) =>
    run<StoredNotification>(
      pool,
      // Of a task that is not the person's any more, or was deleted, the title is not told.
      sql`select n.id, n.source::text, n.kind, n.at, n.read_at as "readAt", n.by, u.name as "byName", n.form_id as "formId",
            n.record_id as "recordId", n.count, n.subject_id as "subjectId", n.data,
            coalesce(t.title, i.file_name, x.result->>'fileName') as subject
          from notifications n
          left join users u on u.id = n.by
          left join tasks t on t.id = n.subject_id and t.deleted_at is null
            and (t.created_by = n.user_id or t.id in (select a.task_id from task_assignees a where a.user_id = n.user_id))
          left join exports x on x.id = n.subject_id and x.by_user_id = n.user_id and x.state = 'done'
          left join imports i on i.id = n.subject_id and i.by_user_id = n.user_id
          where n.user_id = ${userId}::uuid and n.kind = any(${notificationKindIds}::text[])
            and (not ${unread} or n.read_at is null)
            and (${before?.source ?? null}::bigint is null
              or (n.source, n.id) < (${before?.source ?? null}::bigint, ${before?.id ?? null}::uuid))
          order by n.source desc, n.id desc limit ${limit}`,
    ),

  countUnread: async (userId) => {
    const [found] = await run<{ count: number }>(
      pool,
      sql`select count(*)::int as count from (
            select 1 from notifications where user_id = ${userId}::uuid and read_at is null limit ${mostCounted}
          ) n`,
    );
    return found?.count ?? 0;
  },

  async markRead(userId, ids, isRead) {
    const changed = await inTransaction(pool, async (client) => {
      const rows = await run(
        client,
        sql`update notifications set read_at = case when ${isRead} then now() end
            where user_id = ${userId}::uuid and (read_at is null) = ${isRead}
              and (${ids}::uuid[] is null or id = any(${ids}::uuid[])) returning 1`,
      );
      if (rows.length > 0)
        await run(client, announceSql({ kind: 'notification.read', by: userId, to: [userId], payload: {} }));
      return rows.length > 0;
    });
    if (changed) written.raise();
  },

  muted: async (userId) => {
    const rows = await run<{ kind: NotificationKindId }>(
      pool,
      sql`select kind from muted_notifications where user_id = ${userId}::uuid and kind = any(${notificationKindIds}::text[]) order by kind`,
    );
    return rows.map(({ kind }) => kind);
  },

  async mute(userId, kinds) {
    await inTransaction(pool, async (client) => {
      await run(
        client,
        sql`delete from muted_notifications where user_id = ${userId}::uuid and kind <> all(${kinds}::text[])`,
      );
      await run(
        client,
        sql`insert into muted_notifications (user_id, kind) select ${userId}::uuid, k from unnest(${kinds}::text[]) k
            on conflict do nothing`,
      );
    });
  },
});
