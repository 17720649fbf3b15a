import { type Day, firstDay, lastDay, utcMidnight } from '../../conditions/calendar-day.ts';
import { dateOutOfRange } from '../arithmetic.ts';
import type { CallContext } from '../env.ts';
import type { FormulaError } from '../error.ts';
import type { Exact } from '../exact.ts';
import { readDate } from '../read-date.ts';
import type { FormulaType } from '../type.ts';
import { DateValue, type FormulaValue, MomentValue, TimeValue } from '../value.ts';
import { wallClock } from '../wall-clock.ts';
import { valueError } from './failures.ts';
import { wholeOf } from './whole-of.ts';

/** Month and day from 1. */
export function civilOf(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(utcMidnight(day));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** From a year, a month and a day that may run beyond their ranges, as in Excel. */
export function dateOf(year: number, month: number, day: number): DateValue | FormulaError {
  if (!(year >= 1 && year <= 9999)) return valueError('年份写 1 到 9999', 'The year is from 1 to 9999');
  const at = new Date(0).setUTCFullYear(year, month - 1, day);
  return Number.isNaN(at) ? dateOutOfRange : withinRange(new DateValue(at / 86_400_000));
}

/** Refuses what lies outside the calendar. */
export function withinRange<V extends DateValue | MomentValue>(value: V): V | FormulaError {
  const day = value instanceof DateValue ? value.day : Math.floor(value.at / 86_400_000);
  return day >= firstDay && day <= lastDay ? value : dateOutOfRange;
}

/** Enough to cross the whole calendar, and too few to leave what dates of JavaScript hold. */
export const boundedMonths = (months: Exact): number => Math.max(-120_000, Math.min(120_000, wholeOf(months)));

/** A date, a moment, or a text that is written as a date. */
export function datedOf(value: FormulaValue): DateValue | MomentValue | FormulaError {
  if (value instanceof DateValue || value instanceof MomentValue) return value;
  const day = typeof value === 'string' ? readDate(value) : null;
  return day === null ? valueError('这里要日期', 'Needs a date here') : new DateValue(day);
}

/** What moving a date by whole days gives. */
export const datedAs = (type: FormulaType | undefined): FormulaType =>
  type === 'moment' || type === 'any' || type === undefined ? (type ?? 'any') : 'date';

/** Seconds after midnight on the organisation's clock. */
export function secondsOf(value: FormulaValue, { timeZone }: Pick<CallContext, 'timeZone'>): number | FormulaError {
  if (value instanceof TimeValue) return value.seconds;
  if (value instanceof MomentValue) return wallClock(value.at, timeZone).seconds;
  return value instanceof DateValue
    ? 0
    : valueError('这里要时间或日期时间', 'Needs a time of day or a date with time here');
}
