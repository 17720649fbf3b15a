import { type Accounts, type PersonStatus, sql } from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';

interface AccountRow {
  readonly id: string;
  readonly password_hash: string | null;
  readonly status: string;
}

/**
 * Passwords and the count of failures. From the fifth failure in a row the account is locked, for a minute first and
 * twice as long each time, up to an hour.
 */
export function accounts(pool: Pool): Accounts {
  return {
    findByLogin: async (login) => {
      const [row] = await run<AccountRow>(
        pool,
        sql`select id, password_hash, status from users
            where user_name = ${login.toLowerCase()} or lower(email) = ${login.toLowerCase()}
            order by user_name = ${login.toLowerCase()} desc limit 1`,
      );
      return row ? accountOf(row) : null;
    },
    find: async (userId) => {
      const [row] = await run<AccountRow>(pool, sql`select id, password_hash, status from users where id = ${userId}`);
      return row ? accountOf(row) : null;
    },
    countAttempt: async (userId, now) => {
      const counted = await run(
        pool,
        sql`update users
            set failed_sign_ins = failed_sign_ins + 1,
                locked_until = case when failed_sign_ins + 1 >= 5
                  then ${now}::timestamptz + interval '1 second' * least(3600, 60 * 2 ^ least(failed_sign_ins - 4, 10)) end
            where id = ${userId} and (locked_until is null or locked_until <= ${now})
            returning id`,
      );
      if (counted.length > 0) return 0;
      const [row] = await run<{ seconds: number }>(
        pool,
        sql`select greatest(1, ceil(extract(epoch from locked_until - ${now}::timestamptz)))::int as seconds
            from users where id = ${userId} and locked_until is not null`,
      );
      return row?.seconds ?? 0;
    },
    clearAttempts: async (userId) => {
      await run(
        pool,
        sql`update users set failed_sign_ins = 0, locked_until = null where id = ${userId} and failed_sign_ins > 0`,
      );
    },
    setPassword: async (userId, hash, mustChange) => {
      await run(
        pool,
        sql`update users set password_hash = ${hash}, must_change_password = ${mustChange} where id = ${userId}`,
      );
    },
  };
}

const accountOf = (row: AccountRow) => ({
  userId: row.id,
  passwordHash: row.password_hash,
  status: row.status as PersonStatus,
});
