import type { CalendarChange, DayChanges } from '@mortise/core';

/** What brings back the days as they were before `changes`. */
export function reversed(before: readonly CalendarChange[], { set, clear }: DayChanges): DayChanges {
  const touched = new Set([...set.map(({ date }) => date), ...clear]);
  const known = before.filter(({ date }) => touched.has(date));
  const dates = new Set(known.map(({ date }) => date));
  return { set: known, clear: [...touched].filter((date) => !dates.has(date)) };
}
