import { type Period, type RecordView, readDay, type ValueKind, type Values, writeDay } from '@mortise/core';
import { momentOf, wallClock } from '@mortise/fields';
import type { ListField } from '../../list/list-fields.ts';

/** The fields that say when a record is. */
export interface When {
  readonly start: ListField;
  /** Absent where `start` says it all. */
  readonly end: ListField | undefined;
}

/**
 * A stretch of the wall calendar: days (`YYYY-MM-DD`), or clock times (`YYYY-MM-DDTHH:mm:ss`) of the organisation's zone.
 * The end is not part of it; null where nothing says how long it lasts.
 */
export interface Stretch {
  readonly start: string;
  readonly end: string | null;
  readonly allDay: boolean;
}

/** How far something was dragged: whole days, and milliseconds of the clock beside them. */
export interface Shift {
  readonly days: number;
  readonly milliseconds: number;
}

const dayAfter = (day: string, days = 1) => writeDay((readDay(day) ?? 0) + days);

/** Where a record stands; null for one that does not say when. */
export function stretchOf(record: RecordView, { start, end }: When, timeZone: string): Stretch | null {
  const [from, until] = [start.valueOf(record), end?.valueOf(record) ?? null];
  if (start.kind === 'period') {
    const period = from as Period | null;
    return period && { start: period.start, end: dayAfter(period.end), allDay: true };
  }
  if (typeof from !== 'string') return null;
  const last = typeof until === 'string' && end ? wallOf(until, end.kind, timeZone) : null;
  if (start.kind === 'date') {
    const lastDay = last?.slice(0, 10) ?? null;
    return { start: from, end: lastDay && lastDay > from ? dayAfter(lastDay) : null, allDay: true };
  }
  const begins = wallOf(from, 'moment', timeZone);
  // A day lasts until it is over.
  const ends = last && end?.kind === 'date' ? `${dayAfter(last)}T00:00:00` : last;
  return { start: begins, end: ends && ends > begins ? ends : null, allDay: false };
}

const wallOf = (value: string, kind: ValueKind, timeZone: string) =>
  kind === 'moment' ? wallClock(Date.parse(value), timeZone) : value;

/** The values, by key, of a record that was dragged elsewhere. What has no end keeps none. */
export function shifted(record: RecordView, { start, end }: When, shift: Shift, timeZone: string): Values {
  const moved = (field: ListField | undefined) => {
    const value = field?.valueOf(record) ?? null;
    if (!field || value === null) return [];
    return [[field.key, later(value, field.kind, shift, timeZone)]];
  };
  return Object.fromEntries([...moved(start), ...moved(end)]);
}

function later(value: unknown, kind: ValueKind, { days, milliseconds }: Shift, timeZone: string): unknown {
  if (kind === 'period') {
    const { start, end } = value as Period;
    return { start: dayAfter(start, days), end: dayAfter(end, days) };
  }
  if (kind === 'date') return dayAfter(String(value), days);
  // The clock stays where it is when summer time begins in between.
  const wall = Date.parse(`${wallClock(Date.parse(String(value)), timeZone)}Z`) + days * 86_400_000 + milliseconds;
  return moment(new Date(wall).toISOString().slice(0, 19), timeZone);
}

const moment = (wall: string, timeZone: string) => new Date(momentOf(wall, timeZone)).toISOString();
/** The last day of a stretch that ends before `end`, which may be a day or a clock time. */
const lastDay = (end: string) => new Date(Date.parse(wholeWall(end)) - 1).toISOString().slice(0, 10);
const wholeWall = (wall: string) => (wall.length === 10 ? `${wall}T00:00:00Z` : `${wall}Z`);

/** The values, by key, of a record whose end was dragged to `end`. */
export function resized(record: RecordView, { start, end }: When, until: string, timeZone: string): Values {
  if (start.kind === 'period') {
    const period = start.valueOf(record) as Period;
    return { [start.key]: { start: period.start, end: lastDay(until) } };
  }
  if (!end) return {};
  return { [end.key]: end.kind === 'date' ? lastDay(until) : moment(until, timeZone) };
}

/** The hours that a day chosen in a month stands for. */
const dayBegins = '09:00:00';
const dayEnds = '18:00:00';

/** What a new record begins with, by field id, when somebody chose a stretch of the calendar for it. */
export function chosen({ start, end }: When, { allDay, ...stretch }: Stretch, timeZone: string): Values {
  const first = stretch.start.slice(0, 10);
  const last = stretch.end === null ? first : lastDay(stretch.end);
  if (start.kind === 'period') return { [start.id]: { start: first, end: last } };
  const at = (wall: string, kind: ValueKind) => (kind === 'date' ? wall.slice(0, 10) : moment(wall, timeZone));
  const begins = allDay ? `${first}T${dayBegins}` : stretch.start;
  const ends = allDay || stretch.end === null ? `${last}T${dayEnds}` : stretch.end;
  // A click says when it begins; only who drew a stretch has said when it ends.
  const lasts = stretch.end !== null && (!allDay || last > first);
  return {
    [start.id]: at(begins, start.kind),
    ...(end && lasts ? { [end.id]: end.kind === 'date' ? last : at(ends, end.kind) } : {}),
  };
}
