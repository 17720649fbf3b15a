import { type Day, utcMidnight } from '../conditions/calendar-day.ts';
import { localDay, offsetAt } from '../conditions/time-zone.ts';

/** What a calendar and a clock show. */
export interface WallClock {
  readonly day: Day;
  /** After midnight, as the clock shows them: an hour that clocks skip is skipped here too. */
  readonly seconds: number;
}

/** A moment (milliseconds since 1970 UTC) as clocks in an IANA zone show it. */
export function wallClock(at: number, timeZone: string): WallClock {
  const day = localDay(at, timeZone);
  return { day, seconds: Math.floor((at + offsetAt(at, timeZone) - utcMidnight(day)) / 1000) };
}

/** The moment at which clocks there show that; where they skip it, as much later as they skip. */
export function momentAt({ day, seconds }: WallClock, timeZone: string): number {
  const shown = utcMidnight(day) + seconds * 1000;
  return shown - offsetAt(shown - offsetAt(shown, timeZone), timeZone);
}
