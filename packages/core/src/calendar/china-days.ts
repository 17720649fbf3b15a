import { type Day, readDay } from '../conditions/calendar-day.ts';
import type { Bilingual } from '../text.ts';
import { chinaHolidayNames, chinaYears } from './china-years.ts';

/** One day on which the calendar departs from the week, or a holiday that falls on a free day anyway. */
export interface NamedDay {
  readonly isWorkday: boolean;
  readonly name: Bilingual;
}

let days: ReadonlyMap<Day, NamedDay> | undefined;

/** All announced holidays and make-up workdays of mainland China. Read once, when first asked for. */
export function chinaDays(): ReadonlyMap<Day, NamedDay> {
  days ??= new Map(
    chinaYears.flatMap(({ year, holidays, workdays }) => [
      ...readLine(year, holidays, false),
      ...readLine(year, workdays, true),
    ]),
  );
  return days;
}

/** The years whose notice ships with the product, first and last: there is no gap between. */
export const chinaYearsKnown = {
  first: Math.min(...chinaYears.map(({ year }) => year)),
  last: Math.max(...chinaYears.map(({ year }) => year)),
};

function* readLine(year: number, line: string, isWorkday: boolean): Generator<[Day, NamedDay]> {
  for (const [, name = '', first = '', last = first] of line.matchAll(/(\D+?)(\d\d-\d\d)(?:~(\d\d-\d\d))?(?:\s|$)/g)) {
    const named = chinaHolidayNames[name];
    const from = readDay(`${year}-${first}`);
    const to = readDay(`${year}-${last}`);
    if (!named || from === null || to === null) throw new Error(`The holidays of ${year} cannot be read at ${name}.`);
    for (let day = from; day <= to; day++) yield [day, { isWorkday, name: named }];
  }
}
