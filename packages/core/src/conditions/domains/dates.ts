import { sql } from '../../sql.ts';
import { clampDay, type Day, firstDay, lastDay, readDay, utcMidnight, writeDay } from '../calendar-day.ts';
import { startOfDay } from '../time-zone.ts';
import { type Given, unreadable } from './domain.ts';
import { ordered } from './ordered.ts';

const isBlank = (given: Given) =>
  given.is === 'value' && (given.value === null || given.value === undefined || given.value === '');

/** Days of the calendar. */
export const date = ordered<Day>({
  read: readDay,
  want: (given) => {
    if (isBlank(given)) return null;
    if (given.is === 'days') return { low: clampDay(given.days.start), high: clampDay(given.days.end - 1) };
    const day = readDay(given.value);
    return day === null ? unreadable : { low: day, high: day };
  },
  compare: (a, b) => a - b,
  bind: (day) => sql`${writeDay(day)}::date`,
});

const firstMoment = utcMidnight(firstDay);
const lastMoment = utcMidnight(lastDay + 1) - 1;
const clampMoment = (moment: number) => Math.min(Math.max(moment, firstMoment), lastMoment);

/** Milliseconds since 1970 UTC, from ISO 8601 with `Z` or an offset; a finer fraction is cut off. */
function readMoment(json: unknown): number | null {
  if (typeof json !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/.test(json)) {
    return null;
  }
  const moment = Date.parse(json);
  return moment >= firstMoment && moment <= lastMoment ? moment : null;
}

/** PostgreSQL writes the year 10000, which the end of time here needs, without JavaScript's sign and zero. */
const writeMoment = (moment: number) => new Date(moment).toISOString().replace(/^\+0/, '');

/** Moments, to the millisecond. A day on the right side is the whole local day in the organisation's zone. */
export const moment = ordered<number>({
  read: readMoment,
  want: (given, { timeZone }) => {
    if (isBlank(given)) return null;
    const point = given.is === 'value' ? readMoment(given.value) : null;
    if (point !== null) return { low: point, high: point };
    const day = given.is === 'value' ? readDay(given.value) : null;
    if (given.is === 'value' && day === null) return unreadable;
    const days = given.is === 'days' ? given.days : { start: day ?? 0, end: (day ?? 0) + 1 };
    return {
      low: clampMoment(startOfDay(clampDay(days.start), timeZone)),
      high: clampMoment(startOfDay(Math.min(days.end, lastDay + 1), timeZone) - 1),
    };
  },
  compare: (a, b) => a - b,
  bind: (point) => sql`${writeMoment(point)}::timestamptz`,
  finer: {
    next: (point) => point + 1,
    round: (column) => sql`date_trunc('milliseconds', ${column})`,
    step: sql`interval '1 millisecond'`,
  },
});

/** Seconds since midnight, from `HH:mm` or `HH:mm:ss`. */
function readTime(json: unknown): number | null {
  if (typeof json !== 'string' || !/^([01]\d|2[0-3])(:[0-5]\d){1,2}$/.test(json)) return null;
  const [hours = 0, minutes = 0, seconds = 0] = json.split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

const twoDigits = (part: number) => String(Math.floor(part)).padStart(2, '0');
const writeTime = (time: number) =>
  `${twoDigits(time / 3600)}:${twoDigits((time % 3600) / 60)}:${twoDigits(time % 60)}`;

/** Times of day, to the second, which is all that their columns hold. */
export const time = ordered<number>({
  read: readTime,
  want: (given) => {
    if (given.is !== 'value') return unreadable;
    if (isBlank(given)) return null;
    const point = readTime(given.value);
    return point === null ? unreadable : { low: point, high: point };
  },
  compare: (a, b) => a - b,
  bind: (point) => sql`${writeTime(point)}::time`,
});
