import { type Aftermath, type NotificationDraft, newId, type OutboxRow, sql } from '@mortise/core';
import { announceSql } from '../outbox/announce.ts';
import type { Client, Pool } from '../pool.ts';
import { inTransaction, run } from '../run.ts';

interface Row extends Omit<OutboxRow, 'id' | 'payload'> {
  readonly id: number;
  readonly payload: OutboxRow['payload'] | null;
}

/**
 * What happened is handled by whoever locks its row first; the row is marked in the transaction that stores what was made
 * of it. A worker that dies gives its rows back, one that waits holds up nobody.
 */
export const aftermath = (pool: Pool): Aftermath => ({
  handle: (most, work) =>
    inTransaction(pool, async (client) => {
      const rows = await run<Row>(
        client,
        sql`select id, at, kind, form_id as "formId", record_ids as "recordIds", by, payload
            from outbox where not is_handled order by id limit ${most} for update skip locked`,
      );
      if (rows.length === 0) return 0;
      const drafts = await work(rows.map((row) => ({ ...row, id: String(row.id), payload: row.payload ?? {} })));
      const told = await store(client, drafts);
      if (told.length > 0) await run(client, announceSql(toldOf(told)));
      await run(client, sql`update outbox set is_handled = true where id = any(${rows.map(({ id }) => id)}::bigint[])`);
      return rows.length;
    }),
});

/** Nothing follows from it but that pages of those people show it; handling it is one row more. */
const toldOf = (userIds: readonly string[]) => ({
  kind: 'notification.added',
  by: '00000000-0000-7000-8000-000000000000',
  to: userIds,
  payload: {},
});

/** Gives whom something was stored for. */
async function store(client: Client, drafts: readonly NotificationDraft[]): Promise<string[]> {
  if (drafts.length === 0) return [];
  const rows = drafts.map((draft) => ({ ...draft, id: newId() }));
  const stored = await run<{ user_id: string }>(
    client,
    sql`insert into notifications (id, user_id, kind, source, at, by, form_id, record_id, count, subject_id, data)
        select r.id, r."userId", r.kind, r.source, r.at, r.by, r."formId", r."recordId", r.count, r."subjectId", r.data
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "userId" uuid, kind text, source bigint, at timestamptz,
          by uuid, "formId" uuid, "recordId" uuid, count int, "subjectId" uuid, data jsonb)
        join users u on u.id = r."userId"
        on conflict (user_id, kind, source) do nothing returning user_id`,
  );
  return stored.map(({ user_id }) => user_id);
}
