import { type Sql, sql } from '../../sql.ts';
import { clampDay, type Day, readDay, writeDay } from '../calendar-day.ts';
import { type Domain, unreadable } from './domain.ts';

/** Both ends are part of it. */
interface Days {
  readonly first: Day;
  readonly last: Day;
}

interface BoundDays {
  readonly first: Sql;
  readonly last: Sql;
}

function readPeriod(json: unknown): Days | null {
  if (typeof json !== 'object' || json === null || !('start' in json) || !('end' in json)) return null;
  const [first, last] = [readDay(json.start), readDay(json.end)];
  return first !== null && last !== null && first <= last ? { first, last } : null;
}

const firstOf = (column: Sql) => sql`(${column} ->> 'start')::date`;
const lastOf = (column: Sql) => sql`(${column} ->> 'end')::date`;

/** Periods of days. Compared with another period, or with a range that moves with today: do they share a day? */
export const period: Domain<Days, Days, BoundDays> = {
  read: readPeriod,
  want: (given) => {
    if (given.is === 'days') return { first: clampDay(given.days.start), last: clampDay(given.days.end - 1) };
    if (given.value === null || given.value === undefined || given.value === '') return null;
    return readPeriod(given.value) ?? unreadable;
  },
  bind: ({ first, last }) => ({ first: sql`${writeDay(first)}::date`, last: sql`${writeDay(last)}::date` }),
  bindColumn: (other) => ({ first: firstOf(other), last: lastOf(other) }),
  column: (column) => column,
  isEmpty: (column) => sql`coalesce(${column}, 'null') = 'null'`,
  same: (actual, wanted) => actual.first <= wanted.last && actual.last >= wanted.first,
  sameSql: (column, { first, last }) => sql`(${firstOf(column)} <= ${last} and ${lastOf(column)} >= ${first})`,
};
