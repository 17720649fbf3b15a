import { type Day, type IsoWeekday, weekdayOf } from '@mortise/core';

const dayOf = (year: number, month: number) => Date.UTC(year, month - 1, 1) / 86_400_000;

/** The days of a month (1 to 12), and on which weekday it begins. */
export function monthDays(year: number, month: number): { readonly days: readonly Day[]; readonly begins: IsoWeekday } {
  const first = dayOf(year, month);
  const length = dayOf(year, month + 1) - first;
  return { days: Array.from({ length }, (_, at) => first + at), begins: weekdayOf(first) };
}
