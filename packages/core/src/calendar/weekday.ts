import type { Day } from '../conditions/calendar-day.ts';

/** Monday is 1, Sunday is 7, as in ISO 8601. */
export type IsoWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** 1970-01-01 was a Thursday. */
export const weekdayOf = (day: Day): IsoWeekday => (((((day + 3) % 7) + 7) % 7) + 1) as IsoWeekday;

/** How many days of these weekdays lie before `day`, counted from Monday 1969-12-29. */
export function weekdaysBefore(day: Day, weekdays: readonly IsoWeekday[]): number {
  const sinceMonday = day + 3;
  const weeks = Math.floor(sinceMonday / 7);
  const rest = sinceMonday - weeks * 7;
  return weeks * weekdays.length + weekdays.filter((weekday) => weekday <= rest).length;
}
