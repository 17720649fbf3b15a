import { type Day, firstDay, lastDay } from '../conditions/calendar-day.ts';
import type { Bilingual } from '../text.ts';
import { type CalendarSettings, daysOfChanges } from './calendar-settings.ts';
import { chinaDays, type NamedDay } from './china-days.ts';
import { type IsoWeekday, weekdayOf, weekdaysBefore } from './weekday.ts';

/** What one day is and why. */
export interface ExplainedDay {
  readonly isWorkday: boolean;
  /** Null when only the week decides. */
  readonly name: Bilingual | null;
  readonly decidedBy: 'week' | 'official' | 'organisation';
}

/** On which days an organisation works. Days count from 1970-01-01, as everywhere. */
export interface WorkingCalendar {
  isWorkday(day: Day): boolean;
  /** How many workdays lie between, both ends counted; negative when `to` is the earlier one, as in Excel. */
  workdaysBetween(from: Day, to: Day): number;
  /** The day that is `count` workdays after `day`, before it when negative; `day` itself for 0. Null past year 9999. */
  addWorkdays(day: Day, count: number): Day | null;
  explain(day: Day): ExplainedDay;
  /** The same calendar with other free days of the week, or with more free days. Make-up workdays stay workdays. */
  varied(variation: { readonly weekend?: readonly IsoWeekday[]; readonly holidays?: readonly Day[] }): WorkingCalendar;
}

type Decided = NamedDay & { readonly decidedBy: 'official' | 'organisation' };

/** The calendar of an organisation: the week, over it the official holidays, over them what an administrator changed. */
export function workingCalendar(settings: CalendarSettings): WorkingCalendar {
  const decided = new Map<Day, Decided>();
  if (settings.official === 'china')
    for (const [day, named] of chinaDays()) decided.set(day, { ...named, decidedBy: 'official' });
  for (const [day, named] of daysOfChanges(settings.changes)) decided.set(day, { ...named, decidedBy: 'organisation' });
  return calendarOf(new Set(settings.weekend), decided);
}

function calendarOf(weekend: ReadonlySet<number>, decided: ReadonlyMap<Day, Decided>): WorkingCalendar {
  const byWeek = (day: Day) => !weekend.has(weekdayOf(day));
  const isWorkday = (day: Day) => decided.get(day)?.isWorkday ?? byWeek(day);

  // Sums of what departs from the week, so that a span of centuries costs as little as one of days.
  const departures = [...decided]
    .filter(([day, { isWorkday: works }]) => works !== byWeek(day))
    .sort(([a], [b]) => a - b);
  const days = departures.map(([day]) => day);
  const sums = [0];
  for (const [, { isWorkday: works }] of departures) sums.push((sums.at(-1) ?? 0) + (works ? 1 : -1));
  const workingWeek = ([1, 2, 3, 4, 5, 6, 7] as const).filter((weekday) => !weekend.has(weekday));

  /** Workdays before `day`, counted from some fixed day. */
  const before = (day: Day) => weekdaysBefore(day, workingWeek) + (sums[firstAtLeast(days, day)] ?? 0);

  function addWorkdays(day: Day, count: number): Day | null {
    if (count === 0) return day;
    const wanted = count > 0 ? before(day + 1) + count : before(day) + count + 1;
    // The first day by whose end `wanted` workdays are over is that workday itself.
    let low = count > 0 ? day + 1 : firstDay;
    let high = count > 0 ? lastDay : day - 1;
    if (low > high || before(high + 1) < wanted || before(low) >= wanted) return null;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (before(middle + 1) >= wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  return {
    isWorkday,
    workdaysBetween: (from, to) => (from <= to ? before(to + 1) - before(from) : -(before(from + 1) - before(to))),
    addWorkdays,
    explain: (day) => {
      const found = decided.get(day);
      return found ?? { isWorkday: byWeek(day), name: null, decidedBy: 'week' };
    },
    varied: ({ weekend: other, holidays = [] }) => {
      const more = new Map(decided);
      for (const day of holidays) more.set(day, { isWorkday: false, name: { zh: '', en: '' }, decidedBy: 'official' });
      return calendarOf(other ? new Set(other) : weekend, more);
    },
  };
}

/** Where in a rising list the first entry of at least `wanted` stands. */
function firstAtLeast(list: readonly number[], wanted: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
