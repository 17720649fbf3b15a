import { type Day, readDay } from '../conditions/calendar-day.ts';

/** A day as people write it out: 2026-01-31, 2026/1/31, 2026年1月31日. Null when it is none. */
export function readDate(text: string): Day | null {
  const found = /^\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?\s*$/.exec(text);
  if (!found) return null;
  const [, year = '', month = '', day = ''] = found;
  return readDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
