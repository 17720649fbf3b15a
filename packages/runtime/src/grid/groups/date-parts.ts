import { type DatePart, readDay, type Text, writeDay } from '@mortise/core';

const monthsIn = { month: 1, quarter: 3, year: 12 } as const;

/** The last day of a stretch of the calendar that begins on `first`. */
export function lastDayOf(first: string, per: DatePart): string {
  const day = readDay(first) ?? 0;
  if (per === 'day') return first;
  if (per === 'week') return writeDay(day + 6);
  const [year = 1, month = 1] = first.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + monthsIn[per], 0)).toISOString().slice(0, 10);
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** What a stretch is called: 2026 年 12 月, Q4 2026, 2026-12-14 至 12-20. */
export function datePartLabel(first: string, per: DatePart): Text {
  const [year = 1, month = 1] = first.split('-').map(Number);
  const quarter = Math.floor((month - 1) / 3) + 1;
  const last = lastDayOf(first, per);
  const until = last.slice(0, 4) === first.slice(0, 4) ? last.slice(5) : last;
  const labels: Readonly<Record<DatePart, Text>> = {
    day: first,
    week: { zh: `${first} 至 ${until}`, en: `${first} to ${until}` },
    month: { zh: `${year} 年 ${month} 月`, en: `${months[month - 1]} ${year}` },
    quarter: { zh: `${year} 年第 ${quarter} 季度`, en: `Q${quarter} ${year}` },
    year: { zh: `${year} 年`, en: String(year) },
  };
  return labels[per];
}
