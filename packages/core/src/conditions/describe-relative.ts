import type { Bilingual, Locale } from '../text.ts';
import type { RelativeRange } from './relative-dates.ts';

/** The ranges that need no number, in the order to offer them. */
export const relativeLabels: Readonly<Record<Exclude<RelativeRange['range'], 'last-n' | 'next-n'>, Bilingual>> = {
  today: { zh: '今天', en: 'today' },
  yesterday: { zh: '昨天', en: 'yesterday' },
  tomorrow: { zh: '明天', en: 'tomorrow' },
  'this-week': { zh: '本周', en: 'this week' },
  'last-week': { zh: '上周', en: 'last week' },
  'next-week': { zh: '下周', en: 'next week' },
  'this-month': { zh: '本月', en: 'this month' },
  'last-month': { zh: '上月', en: 'last month' },
  'next-month': { zh: '下月', en: 'next month' },
  'this-quarter': { zh: '本季度', en: 'this quarter' },
  'last-quarter': { zh: '上季度', en: 'last quarter' },
  'next-quarter': { zh: '下季度', en: 'next quarter' },
  'this-year': { zh: '今年', en: 'this year' },
  'last-year': { zh: '去年', en: 'last year' },
  'next-year': { zh: '明年', en: 'next year' },
  'this-fiscal-year': { zh: '本财年', en: 'this fiscal year' },
  'last-fiscal-year': { zh: '上财年', en: 'last fiscal year' },
  'next-fiscal-year': { zh: '下财年', en: 'next fiscal year' },
};

const units = {
  day: { zh: '天', en: 'day' },
  week: { zh: '周', en: 'week' },
  month: { zh: '个月', en: 'month' },
  year: { zh: '年', en: 'year' },
} as const;

/** Such as 过去 7 天（含今天）. */
export function describeRelative({ range, n = 1, unit = 'day', includeToday }: RelativeRange, locale: Locale): string {
  if (range !== 'last-n' && range !== 'next-n') return relativeLabels[range][locale];
  const back = range === 'last-n';
  if (locale === 'zh') return `${back ? '过去' : '未来'} ${n} ${units[unit].zh}${includeToday ? '（含今天）' : ''}`;
  const counted = n === 1 ? units[unit].en : `${n} ${units[unit].en}s`;
  return `the ${back ? 'last' : 'next'} ${counted}${includeToday ? ', today included' : ''}`;
}
