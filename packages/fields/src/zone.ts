/**
 * Wall clock and moment in an IANA zone, without a date library. A wall clock is `YYYY-MM-DDTHH:mm:ss`, a moment
 * milliseconds since 1970 in UTC. Years 1 to 9999.
 */

const formats = new Map<string, Intl.DateTimeFormat>();

/** Throws RangeError when the runtime does not know the zone. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
    timeZone,
    hourCycle: 'h23',
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

const dayLength = 86_400_000;
/** By zone, then by UTC day: the offset of days on which the clock is not moved, null for the others. */
const offsets = new Map<string, Map<number, number | null>>();
const maxDays = 20_000;

/** Milliseconds that the zone is ahead of UTC at that moment. Asking Intl takes microseconds, hence by day. */
function offsetAt(moment: number, timeZone: string): number {
  const day = Math.floor(moment / dayLength);
  const known = offsets.get(timeZone)?.get(day);
  if (known !== undefined) return known ?? askOffset(moment, timeZone);
  const [first, last] = [askOffset(day * dayLength, timeZone), askOffset((day + 1) * dayLength, timeZone)];
  const days = offsets.get(timeZone) ?? new Map<number, number | null>();
  if (days.size >= maxDays) days.clear();
  offsets.set(timeZone, days.set(day, first === last ? first : null));
  return first === last ? first : askOffset(moment, timeZone);
}

function askOffset(at: number, timeZone: string): number {
  const moment = Math.max(at, gregorian);
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(moment)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const local = utcOf(year, month, day, hour, minute, second);
  return local - Math.floor(moment / 1000) * 1000;
}

/** Intl counts in the Julian calendar before; zones had their solar time then, the same as after. */
const gregorian = Date.UTC(1600, 0, 1);

/** `Date.UTC` that does not take year 24 for 1924. */
function utcOf(year: number, month: number, day: number, hour: number, minute: number, second: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  return date.getTime();
}

/** What the clock on the wall shows there at that moment. */
export function wallClock(moment: number, timeZone: string): string {
  return new Date(moment + offsetAt(moment, timeZone)).toISOString().slice(0, 19);
}

/**
 * The moment at which the clock on the wall shows that. An hour that the clock skips (summer time begins) is taken
 * as if it had not been skipped; of an hour that comes twice, the first.
 */
export function momentOf(wall: string, timeZone: string): number {
  const asUtc = Date.parse(`${wall}Z`);
  const candidates = [offsetAt(asUtc - dayLength, timeZone), offsetAt(asUtc + dayLength, timeZone)];
  const exact = candidates.map((offset) => asUtc - offset).filter((moment) => wallClock(moment, timeZone) === wall);
  return exact.length > 0 ? Math.min(...exact) : asUtc - (candidates[0] ?? 0);
}

/** The day there at that moment, `YYYY-MM-DD`. */
export const dayIn = (moment: number, timeZone: string) => wallClock(moment, timeZone).slice(0, 10);
