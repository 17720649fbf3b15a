import { type IdempotentAnswers, sql } from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';

interface Row {
  readonly request: string;
  readonly status: number | null;
  readonly body: unknown;
}

/**
 * Answers are kept for a day. A request whose process died leaves its key taken for ten minutes, longer than any
 * request may run; after that the key is free again.
 */
export const idempotentAnswers = (pool: Pool): IdempotentAnswers => ({
  claim: async (actorId, key, request) => {
    const claimed = await run(
      pool,
      sql`insert into idempotent_answers (actor_id, key, request, created_at) values (${actorId}, ${key}, ${request}, now())
          on conflict (actor_id, key) do update set request = excluded.request, status = null, body = null, created_at = now()
          where idempotent_answers.created_at < now() - interval '24 hours'
             or (idempotent_answers.status is null and idempotent_answers.created_at < now() - interval '10 minutes')
          returning key`,
    );
    if (claimed.length > 0) return { kind: 'new' };
    const [row] = await run<Row>(
      pool,
      sql`select request, status, body from idempotent_answers where actor_id = ${actorId} and key = ${key}`,
    );
    // Gone between the two statements: the other one failed just now, and the caller may try again.
    if (!row) return { kind: 'in-progress' };
    if (row.request !== request) return { kind: 'other-request' };
    return row.status === null
      ? { kind: 'in-progress' }
      : { kind: 'answered', status: row.status, body: row.body ?? null };
  },
  keep: async (actorId, key, { status, body }) => {
    await run(
      pool,
      sql`update idempotent_answers set status = ${status}, body = ${JSON.stringify(body)}::jsonb
          where actor_id = ${actorId} and key = ${key}`,
    );
  },
  forget: async (actorId, key) => {
    await run(
      pool,
      sql`delete from idempotent_answers where actor_id = ${actorId} and key = ${key} and status is null`,
    );
  },
});

/** Clears what is older than a day. */
export async function sweepIdempotentAnswers(pool: Pool): Promise<void> {
  await run(pool, sql`delete from idempotent_answers where created_at < now() - interval '24 hours'`);
}
