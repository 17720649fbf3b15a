import { type CalendarScale, type Day, type Locale, readDay, writeDay } from '@mortise/core';

/** First and last day that a calendar shows, both included. */
export interface Shown {
  readonly from: string;
  readonly until: string;
}

/** Monday of its week: 1970-01-01 was a Thursday. */
const mondayOf = (day: Day): Day => day - ((((day + 3) % 7) + 7) % 7);

const firstOfMonth = (day: Day, months = 0): Day => {
  const date = new Date(day * 86_400_000);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1) / 86_400_000;
};

/** The days of the month, with those that fill its first and last week; of the week; or the one. */
export function stretchShown(scale: CalendarScale, date: string): Shown {
  const day = readDay(date) ?? 0;
  if (scale === 'day') return { from: date, until: date };
  if (scale === 'week') return { from: writeDay(mondayOf(day)), until: writeDay(mondayOf(day) + 6) };
  const lastOfMonth = firstOfMonth(day, 1) - 1;
  return { from: writeDay(mondayOf(firstOfMonth(day))), until: writeDay(mondayOf(lastOfMonth) + 6) };
}

/** The month alone, for what has no weeks to fill. */
export function monthShown(date: string): Shown {
  const day = readDay(date) ?? 0;
  return { from: writeDay(firstOfMonth(day)), until: writeDay(firstOfMonth(day, 1) - 1) };
}

/** The day at which the next stretch begins to be looked at, or the one before. */
export function stepped(scale: CalendarScale, date: string, by: 1 | -1): string {
  const day = readDay(date) ?? 0;
  if (scale === 'month') return writeDay(firstOfMonth(day, by));
  return writeDay(day + by * (scale === 'week' ? 7 : 1));
}

/** 2026 年 12 月, 2026 年 12 月 14 日至 20 日, December 2026. */
export function titleOf(scale: CalendarScale, date: string, locale: Locale): string {
  const { from, until } = stretchShown(scale, date);
  return locale === 'zh' ? inChinese(scale, date, from, until) : inEnglish(scale, date, from, until);
}

function inChinese(scale: CalendarScale, date: string, from: string, until: string): string {
  const parts = (day: string) => day.split('-').map(Number) as [number, number, number];
  const [year, month, day] = parts(scale === 'week' ? from : date);
  if (scale === 'month') return `${year} 年 ${month} 月`;
  if (scale === 'day') return `${year} 年 ${month} 月 ${day} 日 周${'日一二三四五六'[at(date).getUTCDay()]}`;
  const [lastYear, lastMonth, lastDay] = parts(until);
  const last = [
    lastYear === year ? '' : `${lastYear} 年 `,
    lastMonth === month ? '' : `${lastMonth} 月 `,
    `${lastDay} 日`,
  ];
  // 至 stands close to what is Chinese on either side, apart from a number.
  return `${year} 年 ${month} 月 ${day} 日至 ${last.join('')}`;
}

function inEnglish(scale: CalendarScale, date: string, from: string, until: string): string {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: 'UTC',
    year: 'numeric',
    month: scale === 'month' ? 'long' : 'short',
    ...(scale === 'month' ? {} : { day: 'numeric' }),
    ...(scale === 'day' ? { weekday: 'short' } : {}),
  });
  return scale === 'week' ? format.formatRange(at(from), at(until)) : format.format(at(date));
}

const at = (day: string) => new Date(`${day}T00:00:00Z`);
