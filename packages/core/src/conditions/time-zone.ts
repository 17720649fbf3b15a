import { type Day, utcMidnight } from './calendar-day.ts';

const formats = new Map<string, Intl.DateTimeFormat>();
const starts = new Map<string, number>();

/** The local day of a moment (milliseconds since 1970 UTC) in an IANA time zone. Throws on a zone nobody knows. */
export const localDay = (moment: number, timeZone: string): Day =>
  Math.floor((moment + offsetAt(moment, timeZone)) / 86_400_000);

/**
 * The first moment of a local day. Where clocks skip midnight that is the moment after the gap; where midnight comes
 * twice, the earlier one.
 */
export function startOfDay(day: Day, timeZone: string): number {
  const key = `${timeZone} ${day}`;
  const known = starts.get(key);
  if (known !== undefined) return known;
  const found = findStart(utcMidnight(day), timeZone);
  if (starts.size > 10_000) starts.clear();
  starts.set(key, found);
  return found;
}

function findStart(midnight: number, timeZone: string): number {
  const before = offsetAt(midnight - 86_400_000, timeZone);
  const after = offsetAt(midnight + 86_400_000, timeZone);
  const candidates = [midnight - before, midnight - after].sort((a, b) => a - b);
  const found = candidates.find((moment) => moment + offsetAt(moment, timeZone) === midnight);
  return found ?? transitionBetween(candidates[0] ?? midnight, candidates[1] ?? midnight, timeZone);
}

/** Clocks jumped over midnight somewhere in between: the moment at which they did. */
function transitionBetween(earlier: number, later: number, timeZone: string): number {
  let low = earlier - 1;
  let high = later;
  const target = offsetAt(high, timeZone);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle, timeZone) === target) high = middle;
    else low = middle;
  }
  return high;
}

/** Of UTC days by zone: null where clocks are changed in their course. */
const offsets = new Map<string, Map<number, number | null>>();

/** How far local clocks are ahead of UTC, in milliseconds. */
export function offsetAt(moment: number, timeZone: string): number {
  const day = Math.floor(moment / 86_400_000);
  const known = offsets.get(timeZone)?.get(day);
  if (known !== undefined) return known ?? offsetNow(moment, timeZone);
  const days = offsets.get(timeZone) ?? new Map<number, number | null>();
  if (days.size > 20_000) days.clear();
  offsets.set(timeZone, days);
  const [start, end] = [offsetNow(day * 86_400_000, timeZone), offsetNow((day + 1) * 86_400_000 - 1000, timeZone)];
  days.set(day, start === end ? start : null);
  return start === end ? start : offsetNow(moment, timeZone);
}

function offsetNow(moment: number, timeZone: string): number {
  const parts = new Map(
    formatFor(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
  const year = parts.get('era')?.startsWith('B') ? 1 - part('year') : part('year');
  const local = new Date(0);
  local.setUTCFullYear(year, part('month') - 1, part('day'));
  local.setUTCHours(part('hour'), part('minute'), part('second'));
  return local.getTime() - Math.floor(moment / 1000) * 1000;
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}
