/** A day as its distance from 1970-01-01. Days run from 0001-01-01 to 9999-12-31, what four digits can say. */
export type Day = number;

const millisecondsInDay = 86_400_000;

/** Date.UTC would take the years 0 to 99 for 1900 to 1999. Months from 0; days past the month's end run on. */
function dayOf(year: number, month: number, dayOfMonth: number): Day {
  return new Date(0).setUTCFullYear(year, month, dayOfMonth) / millisecondsInDay;
}

export const firstDay: Day = dayOf(1, 0, 1);
export const lastDay: Day = dayOf(9999, 11, 31);

/** From `YYYY-MM-DD`; null when that is not a day of the calendar. */
export function readDay(text: unknown): Day | null {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const [year = 0, month = 0, dayOfMonth = 0] = text.split('-').map(Number);
  const day = dayOf(year, month - 1, dayOfMonth);
  return day >= firstDay && writeDay(day) === text ? day : null;
}

/** As `YYYY-MM-DD`. */
export const writeDay = (day: Day): string => new Date(day * millisecondsInDay).toISOString().slice(0, 10);

/** Midnight of that day, were the clock UTC. */
export const utcMidnight = (day: Day): number => day * millisecondsInDay;

export const clampDay = (day: Day): Day => Math.min(Math.max(day, firstDay), lastDay);

/** Monday of its week. 1970-01-01 was a Thursday. */
export const mondayOf = (day: Day): Day => day - ((((day + 3) % 7) + 7) % 7);

/** The first of the month that holds `day`, moved by `months`; of the quarter or the year with 3 or 12 as `size`. */
export function firstOfMonths(day: Day, size: 1 | 3 | 12, moved: number): Day {
  const date = new Date(utcMidnight(day));
  const month = date.getUTCMonth();
  return dayOf(date.getUTCFullYear(), month - (month % size) + moved * size, 1);
}

/** The same day of the month some months away, or that month's last day where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const dayOfMonth = new Date(utcMidnight(day)).getUTCDate();
  const first = firstOfMonths(day, 1, months);
  const length = firstOfMonths(day, 1, months + 1) - first;
  return first + Math.min(dayOfMonth, length) - 1;
}
