import { type PersonView, type PersonViewShown, type PersonViews, raw, sql } from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';

const columns = raw(`v.id, v.by_user_id as "byUserId", v.user_id as "userId", v.started_at as "startedAt",
  v.ended_at as "endedAt"`);

export const personViews = (pool: Pool): PersonViews => ({
  start: async ({ id, byUserId, userId, startedAt }) => {
    await run(
      pool,
      sql`insert into person_views (id, by_user_id, user_id, started_at) values (${id}, ${byUserId}, ${userId}, ${startedAt})`,
    );
  },
  find: async (id) =>
    (await run<PersonView>(pool, sql`select ${columns} from person_views v where v.id = ${id}`))[0] ?? null,
  end: async (id, at) => {
    await run(pool, sql`update person_views set ended_at = ${at} where id = ${id} and ended_at is null`);
  },
  list: (limit) =>
    run<PersonViewShown>(
      pool,
      sql`select ${columns}, b.name as "byName", u.name from person_views v
            join users b on b.id = v.by_user_id join users u on u.id = v.user_id
          order by v.started_at desc, v.id desc limit ${limit}`,
    ),
});
