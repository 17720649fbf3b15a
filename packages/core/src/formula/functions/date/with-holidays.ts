import type { IsoWeekday } from '../../../calendar/weekday.ts';
import type { WorkingCalendar } from '../../../calendar/working-calendar.ts';
import type { CallContext } from '../../env.ts';
import type { DateValue } from '../../value.ts';

/** The working calendar with a few more free days, and with another weekend where one is given. */
export function withHolidays(
  context: Pick<CallContext, 'calendar' | 'spend'>,
  holidays: readonly (DateValue | null)[] = [],
  weekend?: readonly IsoWeekday[],
): WorkingCalendar {
  const days = holidays.filter((date) => date !== null).map(({ day }) => day);
  if (days.length === 0 && !weekend) return context.calendar;
  // A calendar of its own: some hundred days are gone through.
  context.spend(500);
  return context.calendar.varied({ holidays: days, ...(weekend && { weekend }) });
}
