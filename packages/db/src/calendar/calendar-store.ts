import { type CalendarChange, type CalendarSettings, type CalendarStore, sql } from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';

/** The settings stand in the row of the organisation, each changed day in a row of its own. */
export const calendarStore = (pool: Pool): CalendarStore => ({
  read: async () => {
    const [row] = await run<CalendarSettings>(
      pool,
      sql`select weekend, official_calendar as official, (
            select coalesce(json_agg(json_build_object('date', date, 'kind', kind, 'name', name) order by date), '[]')
            from calendar_days
          ) as changes from organisation`,
    );
    if (!row) throw new Error('The organisation row is missing.');
    return row;
  },
  update: async ({ weekend = null, official = null }) => {
    await run(
      pool,
      sql`update organisation set weekend = coalesce(${weekend}::int[], weekend),
          official_calendar = coalesce(${official}, official_calendar)`,
    );
  },
  changeDays: async ({ set, clear }) => {
    const of = (property: keyof CalendarChange) => set.map((change) => change[property]);
    await run(
      pool,
      sql`with cleared as (delete from calendar_days where date = any(${clear}::date[]))
          insert into calendar_days (date, kind, name)
          select * from unnest(${of('date')}::date[], ${of('kind')}::text[], ${of('name')}::text[])
          on conflict (date) do update set kind = excluded.kind, name = excluded.name`,
    );
  },
});
