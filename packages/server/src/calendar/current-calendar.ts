import {
  type CalendarStore,
  type Clock,
  type CurrentCalendar,
  type WorkingCalendar,
  workingCalendar,
} from '@mortise/core';
import { briefCache } from '../people/brief-cache.ts';

/** How long another process may still count in the calendar from before a change. */
const believedMs = 5_000;

/** The calendar, ready to count in: one small query every five seconds at most. */
export function currentCalendar({
  calendar,
  clock,
}: {
  readonly calendar: CalendarStore;
  readonly clock: Clock;
}): CurrentCalendar {
  const cache = briefCache<WorkingCalendar>({ milliseconds: believedMs, capacity: 1 });
  return () => cache.get('calendar', clock.now().getTime(), async () => workingCalendar(await calendar.read()));
}
