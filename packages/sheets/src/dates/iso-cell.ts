import { type Cell, textCell } from '@mortise/core';
import type { FormatKind } from './number-format.ts';

const pattern =
  /^(?:(-?\d{4,})-(\d{2})-(\d{2}))?(?:[T ]?(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

/** A cell whose date is written as ISO 8601 text. The day is the one written, whatever zone stands behind it. */
export function isoCell(raw: string, kind: FormatKind): Cell {
  const match = pattern.exec(raw.trim());
  if (match === null || raw.trim() === '') return textCell(raw);
  const [, year, month, day, hour, minute, second = '00'] = match;
  const time = hour === undefined ? undefined : `${hour}:${minute}:${second}`;
  if (year === undefined) return time === undefined ? textCell(raw) : { kind: 'time', iso: time };
  const date = `${year}-${month}-${day}`;
  if (time === undefined) return { kind: 'date', iso: date };
  const showsTime = kind === 'moment' || kind === 'time';
  return time === '00:00:00' && !showsTime ? { kind: 'date', iso: date } : { kind: 'moment', iso: `${date}T${time}` };
}
