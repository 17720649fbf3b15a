import type { ReadDate } from '../read-date.ts';
import { momentOf, wallClock } from '../zone.ts';
import type { DatetimeConfig, Precision } from './settings.ts';

export const isMoment = ({ precision }: Pick<DatetimeConfig, 'precision'>) =>
  precision === 'minute' || precision === 'second';

/** How much of `YYYY-MM-DDTHH:mm:ss` the precision keeps. */
export const kept: Record<Precision, number> = { year: 4, month: 7, day: 10, minute: 16, second: 19 };

const whole = '0001-01-01T00:00:00';
const shape = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?)?)?)?$/;

/** The wall clock with everything finer than the precision set to its beginning. */
export const cutTo = (wall: string, precision: Precision) =>
  wall.slice(0, kept[precision]) + whole.slice(Math.min(wall.length, kept[precision]));

/** The value to store for a wall clock in the organisation's zone. */
export function storedOf(wall: string, precision: Precision, timeZone: string): string {
  const exact = cutTo(wall, precision);
  return isMoment({ precision }) ? new Date(momentOf(exact, timeZone)).toISOString() : exact.slice(0, 10);
}

/** The wall clock of a stored value, `YYYY-MM-DDTHH:mm:ss`; null when it is none. */
export function wallOf(value: string, precision: Precision, timeZone: string): string | null {
  if (isMoment({ precision })) {
    const day = /^(\d{4}-\d{2}-\d{2})T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.exec(value)?.[1];
    const moment = day && isDay(day) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(moment) ? null : cutTo(wallClock(moment, timeZone), precision);
  }
  const wall = value + whole.slice(value.length);
  return shape.test(value) && isDay(wall.slice(0, 10)) && !Number.isNaN(Date.parse(`${wall}Z`))
    ? cutTo(wall, precision)
    : null;
}

/** `Date` takes 31 February for 3 March. */
function isDay(day: string): boolean {
  const moment = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(day);
}

/** The value a text stands for; null when it is coarser than the field wants. */
export function storedFrom(read: ReadDate, precision: Precision, timeZone: string): string | null {
  const needs = Math.min(kept[precision], 10);
  if (kept[read.precision] < needs) return null;
  const wall = `${read.day}T${read.time ?? '00:00:00'}`;
  if (read.offset === null) return storedOf(wall, precision, timeZone);
  const moment = Date.parse(`${wall}Z`) - read.offset * 60_000;
  return storedOf(wallClock(moment, timeZone), precision, timeZone);
}
