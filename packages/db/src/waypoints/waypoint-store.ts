import { sql, type Waypoint, type WaypointStore } from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';

const mostFavourites = 100;
const mostRecent = 50;
const columns = sql`kind, target_id as id, form_id as "formId"`;

export const waypointStore = (pool: Pool): WaypointStore => ({
  favourites: (userId) =>
    run<Waypoint>(
      pool,
      sql`select ${columns} from favourites where user_id = ${userId}::uuid order by at, target_id limit ${mostFavourites}`,
    ),

  recent: (userId, limit) =>
    run<Waypoint>(
      pool,
      // Records are noted where their visits are.
      sql`select * from (
            select ${columns}, at from recent_waypoints where user_id = ${userId}::uuid
            union all
            (select 'record', record_id, form_id, at from record_visits where user_id = ${userId}::uuid
              order by at desc limit ${limit})
          ) r order by at desc limit ${limit}`,
    ),

  async addFavourite(userId, { kind, id, formId }) {
    const [found] = await run<{ kept: boolean }>(
      pool,
      sql`with added as (
            insert into favourites (user_id, kind, target_id, form_id)
            select ${userId}::uuid, ${kind}, ${id}::uuid, ${formId}::uuid
            where (select count(*) from favourites where user_id = ${userId}::uuid) < ${mostFavourites}
            on conflict do nothing returning 1
          )
          select exists (select 1 from added) or exists (
            select 1 from favourites where user_id = ${userId}::uuid and kind = ${kind} and target_id = ${id}::uuid
          ) as kept`,
    );
    return found?.kept ?? false;
  },

  async removeFavourite(userId, { kind, id }) {
    await run(
      pool,
      sql`delete from favourites where user_id = ${userId}::uuid and kind = ${kind} and target_id = ${id}::uuid`,
    );
  },

  async visit(userId, { kind, id, formId }) {
    await run(
      pool,
      sql`with visited as (
            insert into recent_waypoints (user_id, kind, target_id, form_id, at)
            values (${userId}::uuid, ${kind}, ${id}::uuid, ${formId}::uuid, now())
            on conflict (user_id, kind, target_id) do update set at = excluded.at
          )
          delete from recent_waypoints where user_id = ${userId}::uuid and at < (
            select at from recent_waypoints where user_id = ${userId}::uuid order by at desc offset ${mostRecent - 1} limit 1
          )`,
    );
  },
});
