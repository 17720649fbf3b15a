import { localDay, readDay } from '@mortise/core';

/** How many days ago a date or a moment was, by the calendar of the zone; null for neither. */
export function daysSince(value: unknown, now: number, timeZone: string): number | null {
  if (typeof value !== 'string') return null;
  const moment = value.length > 10 ? Date.parse(value) : Number.NaN;
  const day = Number.isNaN(moment) ? readDay(value) : localDay(moment, timeZone);
  return day === null ? null : localDay(now, timeZone) - day;
}
