import type { Period } from '@mortise/core';
import type { DateOrder } from '../read-date.ts';
import { readDate } from '../read-date.ts';

/** Words and signs between the ends, the unmistakable ones first: a hyphen also stands inside dates. */
const between = [/\s*(?:至|到|～|~|—+|–|→)\s*/, /\s+to\s+/i, /\s+-+\s+/, /\s*\/\s*/, /(?<=[日号])-/];

/** The last day of what was written: of a month or a year that is its end. */
function lastDay({ day, precision }: { day: string; precision: 'year' | 'month' | 'day' }): string {
  if (precision === 'year') return `${day.slice(0, 4)}-12-31`;
  if (precision === 'day') return day;
  const end = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  end.setUTCMonth(end.getUTCMonth() + 1, 0);
  return end.toISOString().slice(0, 10);
}

/** Two dates as people write them, or one day, month or year, which is a period by itself. Null when it is neither. */
export function readPeriod(text: string, order: DateOrder): Period | null {
  const alone = readDate(text, order);
  if (alone) return { start: alone.day, end: lastDay(alone) };
  for (const sign of between) {
    const parts = text.split(sign);
    const [from, to] = parts.length === 2 ? parts.map((part) => readDate(part, order)) : [];
    if (from && to && from.day <= to.day) return { start: from.day, end: lastDay(to) };
  }
  return null;
}
