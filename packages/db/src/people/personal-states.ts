import { type PersonalStates, sql } from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';

export const personalStates = (pool: Pool): PersonalStates => ({
  get: async (userId, key) => {
    const [row] = await run<{ value: unknown }>(
      pool,
      sql`select value from personal_state where user_id = ${userId} and key = ${key}`,
    );
    return row?.value ?? null;
  },
  put: async (userId, key, value) => {
    await run(
      pool,
      sql`insert into personal_state (user_id, key, value, updated_at)
          values (${userId}, ${key}, ${JSON.stringify(value)}::jsonb, now())
          on conflict (user_id, key) do update set value = excluded.value, updated_at = excluded.updated_at`,
    );
  },
  remove: async (userId, key) => {
    await run(pool, sql`delete from personal_state where user_id = ${userId} and key = ${key}`);
  },
});
