import type { Cell } from '@mortise/core';
import type { FormatKind } from './number-format.ts';

const daySeconds = 86_400;
const lastDay = 2_958_465;
/** Days from 1970-01-01 back to the day before serial 61 counts from. */
const epoch1900 = 25_569;
const epoch1904 = 24_107;

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

export const clock = (seconds: number): string =>
  `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;

/** Days of a spreadsheet come again and again: thirty years of them are kept. */
const days = new Map<number, string>();
const mostDays = 11_000;

export function dayOf(daysSince1970: number): string {
  const known = days.get(daysSince1970);
  if (known !== undefined) return known;
  const day = spelt(daysSince1970);
  if (days.size < mostDays) days.set(daysSince1970, day);
  return day;
}

function spelt(daysSince1970: number): string {
  const date = new Date(daysSince1970 * daySeconds * 1000);
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
}

/**
 * What Excel shows for a serial number under a date or time format, to the second; undefined where it shows `####`
 * (negative, or past the year 9999), so that the number itself is kept. A time of day under a date-only format is
 * kept as well. Excel's 29 February 1900 comes out as text: there is no such day, and it must not become another.
 */
export function serialCell(serial: number, kind: FormatKind, date1904: boolean): Cell | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial > lastDay + 1) return undefined;
  const total = Math.round(serial * daySeconds);
  if (kind === 'duration') return { kind: 'time', iso: clock(total) };
  const days = Math.floor(total / daySeconds);
  const seconds = total % daySeconds;
  if (days === 0 && (kind === 'time' || (!date1904 && seconds > 0))) return { kind: 'time', iso: clock(seconds) };
  const day = date1904 ? dayOf(days - epoch1904) : day1900(days);
  if (day === undefined) {
    const shown = days === 0 ? '1900-01-00' : '1900-02-29';
    return { kind: 'text', text: seconds === 0 ? shown : `${shown} ${clock(seconds)}` };
  }
  if (seconds === 0 && kind === 'date') return { kind: 'date', iso: day };
  return { kind: 'moment', iso: `${day}T${clock(seconds)}` };
}

/** Undefined for the two days Excel has and the calendar has not. */
function day1900(days: number): string | undefined {
  if (days === 0 || days === 60) return undefined;
  return dayOf(days - epoch1900 + (days < 60 ? 1 : 0));
}
