import { localDay } from '@mortise/core';

interface Day<Entry> {
  /** Days since 1970 where the organisation is. */
  readonly day: number;
  readonly entries: readonly Entry[];
}

/** Entries, newest first, by the day they happened on where the organisation is. */
export function groupByDay<Entry extends { readonly at: string }>(
  entries: readonly Entry[],
  timeZone: string,
): readonly Day<Entry>[] {
  const days: { day: number; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const day = localDay(Date.parse(entry.at), timeZone);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}

/** 今天, 昨天, 11 月 16 日 周一; with the year when it is not this one. */
export function dayName(day: number, today: number, locale: 'zh' | 'en'): string {
  if (day === today) return locale === 'zh' ? '今天' : 'Today';
  if (day === today - 1) return locale === 'zh' ? '昨天' : 'Yesterday';
  const date = new Date(day * dayLength);
  const isThisYear = date.getUTCFullYear() === new Date(today * dayLength).getUTCFullYear();
  if (locale === 'en')
    return new Intl.DateTimeFormat('en', {
      timeZone: 'UTC',
      weekday: 'short',
      month: 'short',
      day: 'numeric',
      ...(isThisYear ? {} : { year: 'numeric' }),
    }).format(date);
  const year = isThisYear ? '' : `${date.getUTCFullYear()} 年 `;
  return `${year}${date.getUTCMonth() + 1} 月 ${date.getUTCDate()} 日 周${'日一二三四五六'[date.getUTCDay()]}`;
}

const dayLength = 86_400_000;
