import { addMonths, type Day, firstOfMonths, mondayOf } from './calendar-day.ts';
import type { Operand } from './condition.ts';

export type RelativeRange = Extract<Operand, { kind: 'relative' }>;

/** Days from `start` up to, and without, `end`. */
export interface Days {
  readonly start: Day;
  readonly end: Day;
}

/**
 * The days a relative range means on the day `today`. Weeks start on Monday. "The last n" and "the next n" roll: the
 * last month on 18 December is 18 November to 17 December, or 19 November to 18 December with today included. A fiscal
 * year begins in the month `fiscalYearStart`, 1 to 12.
 */
export function relativeDays(relative: RelativeRange, today: Day, fiscalYearStart = 1): Days {
  const { range, n = 1, unit = 'day', includeToday = false } = relative;
  if (range === 'last-n') {
    const end = includeToday ? today + 1 : today;
    return { start: shift(end, unit, -n), end };
  }
  if (range === 'next-n') {
    const start = includeToday ? today : today + 1;
    return { start, end: shift(start, unit, n) };
  }
  return calendarDays[range](today, fiscalYearStart);
}

type CalendarRange = Exclude<RelativeRange['range'], 'last-n' | 'next-n'>;

const days = (moved: number) => (today: Day) => ({ start: today + moved, end: today + moved + 1 });
const weeks = (moved: number) => (today: Day) => {
  const start = mondayOf(today) + moved * 7;
  return { start, end: start + 7 };
};
const months = (size: 1 | 3 | 12, moved: number) => (today: Day) => ({
  start: firstOfMonths(today, size, moved),
  end: firstOfMonths(today, size, moved + 1),
});

/** Moved to where the fiscal year is the calendar's, and back. */
const fiscalYears = (moved: number) => (today: Day, fiscalYearStart: number) => {
  const months = fiscalYearStart - 1;
  const day = firstOfMonths(today, 1, -months);
  const startOf = (year: number) => firstOfMonths(firstOfMonths(day, 12, year), 1, months);
  return { start: startOf(moved), end: startOf(moved + 1) };
};

const calendarDays: Readonly<Record<CalendarRange, (today: Day, fiscalYearStart: number) => Days>> = {
  today: days(0),
  yesterday: days(-1),
  tomorrow: days(1),
  'this-week': weeks(0),
  'last-week': weeks(-1),
  'next-week': weeks(1),
  'this-month': months(1, 0),
  'last-month': months(1, -1),
  'next-month': months(1, 1),
  'this-quarter': months(3, 0),
  'last-quarter': months(3, -1),
  'next-quarter': months(3, 1),
  'this-year': months(12, 0),
  'last-year': months(12, -1),
  'next-year': months(12, 1),
  'this-fiscal-year': fiscalYears(0),
  'last-fiscal-year': fiscalYears(-1),
  'next-fiscal-year': fiscalYears(1),
};

function shift(day: Day, unit: NonNullable<RelativeRange['unit']>, by: number): Day {
  if (unit === 'day') return day + by;
  if (unit === 'week') return day + by * 7;
  return addMonths(day, unit === 'month' ? by : by * 12);
}
