import { randomBytes } from 'node:crypto';
import {
  type PublicForms,
  type PublicLinkState,
  type PublishedPublicForm,
  raw,
  type Submission,
  sql,
} from '@mortise/core';
import type { Client, Pool } from '../pool.ts';
import { inTransaction, run } from '../run.ts';

/** A sending that was begun and not finished in this time counts for nothing any more. */
const counts = raw("(done_at is not null or created_at > now() - interval '10 minutes')");

const columns = raw(`id, definition_id as "definitionId", sending_key as "sendingKey", record_id as "recordId", device,
  change_token as "changeToken", robot_check as "robotCheck", address, user_agent as "userAgent",
  consented_at as "consentedAt", consent_text as "consentText", visitor_name as "visitorName",
  fixed_fields as "fixedFields", created_at as "createdAt", done_at as "doneAt"`);

export const publicForms = (pool: Pool): PublicForms => ({
  async find(key) {
    const [row] = await run<{ id: string; key: string; published: PublishedPublicForm }>(
      pool,
      sql`select id, key, published from definitions
          where kind = 'public-form' and key = ${key} and published is not null and deleted_at is null`,
    );
    return row ? { id: row.id, key: row.key, content: row.published } : null;
  },

  state: (definitionId) => stateOf(pool, definitionId),

  async setPassword(definitionId, hash) {
    await stateOf(pool, definitionId);
    await run(
      pool,
      sql`update public_form_states set password_hash = ${hash} where definition_id = ${definitionId}::uuid`,
    );
  },

  reserve: (sending, { quota, oncePerDevice }) =>
    inTransaction(pool, async (client) => {
      const { definitionId } = sending;
      await run(client, sql`select pg_advisory_xact_lock(hashtextextended(${definitionId}, 41))`);
      const [known] = await run<Submission>(
        client,
        sql`select ${columns} from public_submissions
            where definition_id = ${definitionId}::uuid and sending_key = ${sending.sendingKey}`,
      );
      if (known) return known;
      if (oncePerDevice && (await hasSent(client, sending))) return 'device';
      if (quota !== null && (await countUpTo(client, definitionId, quota)) >= quota) return 'full';
      return (await insert(client, sending)) ?? 'robot_check';
    }),

  async done(id) {
    await run(pool, sql`update public_submissions set done_at = now() where id = ${id}::uuid and done_at is null`);
  },

  async release(id) {
    await run(pool, sql`delete from public_submissions where id = ${id}::uuid and done_at is null`);
  },

  async bySecret(definitionId, changeToken) {
    const [row] = await run<Submission>(
      pool,
      sql`select ${columns} from public_submissions
          where change_token = ${changeToken} and definition_id = ${definitionId}::uuid and done_at is not null`,
    );
    return row ?? null;
  },

  count: (definitionId) => countUpTo(pool, definitionId, null),
});

async function stateOf(pool: Pool, definitionId: string): Promise<PublicLinkState> {
  await run(
    pool,
    sql`insert into public_form_states (definition_id, secret)
        values (${definitionId}::uuid, ${randomBytes(32).toString('base64url')}) on conflict (definition_id) do nothing`,
  );
  const [row] = await run<PublicLinkState>(
    pool,
    sql`select password_hash as "passwordHash", secret from public_form_states
        where definition_id = ${definitionId}::uuid`,
  );
  if (!row) throw new Error('The state of a public form is missing right after it was made.');
  return row;
}

async function hasSent(client: Client, { definitionId, device }: Pick<Submission, 'definitionId' | 'device'>) {
  const found = await run(
    client,
    sql`select 1 from public_submissions
        where definition_id = ${definitionId}::uuid and device = ${device} and ${counts} limit 1`,
  );
  return found.length > 0;
}

async function countUpTo(on: Pool | Client, definitionId: string, bound: number | null): Promise<number> {
  const limit = bound === null ? raw('') : sql` limit ${bound}::bigint`;
  const [row] = await run<{ count: number }>(
    on,
    sql`select count(*) as count from (
          select 1 from public_submissions where definition_id = ${definitionId}::uuid and ${counts}${limit}
        ) counted`,
  );
  return row?.count ?? 0;
}

/** Null when its robot check was used before. */
async function insert(client: Client, one: Omit<Submission, 'doneAt'>): Promise<Submission | null> {
  const [row] = await run<Submission>(
    client,
    sql`insert into public_submissions (id, definition_id, sending_key, record_id, device, change_token, robot_check,
          address, user_agent, consented_at, consent_text, visitor_name,
          fixed_fields, created_at)
        values (${one.id}::uuid, ${one.definitionId}::uuid, ${one.sendingKey}, ${one.recordId}::uuid, ${one.device},
          ${one.changeToken}, ${one.robotCheck}, ${one.address}, ${one.userAgent}, ${one.consentedAt}::timestamptz,
          ${one.consentText}, ${one.visitorName}, ${one.fixedFields}::text[], ${one.createdAt}::timestamptz)
        on conflict (robot_check) do nothing
        returning ${columns}`,
  );
  return row ?? null;
}
