import { addMonths } from '../../../conditions/calendar-day.ts';
import type { FormulaError } from '../../error.ts';
import { DateValue, MomentValue } from '../../value.ts';
import { momentAt, wallClock } from '../../wall-clock.ts';
import { withinRange } from '../civil.ts';
import type { Unit } from '../units.ts';

const months: Partial<Record<Unit, number>> = { year: 12, quarter: 3, month: 1 };
const days: Partial<Record<Unit, number>> = { week: 7, day: 1 };
const seconds: Partial<Record<Unit, number>> = { hour: 3600, minute: 60, second: 1 };

/**
 * A date or a moment so much later. Days and months go by the calendar, with the clock unchanged; hours and less go by
 * time passed. A date stays a date.
 */
export function moved(
  from: DateValue | MomentValue,
  amount: number,
  unit: Unit,
  timeZone: string,
): DateValue | MomentValue | FormulaError {
  const bounded = Math.max(-1e12, Math.min(1e12, amount));
  const bySeconds = seconds[unit];
  if (bySeconds !== undefined) {
    const at = from instanceof MomentValue ? from.at : momentAt({ day: from.day, seconds: 0 }, timeZone);
    const to = at + bounded * bySeconds * 1000;
    if (from instanceof MomentValue) return withinRange(new MomentValue(to));
    const inRange = withinRange(new MomentValue(to));
    return inRange instanceof MomentValue ? new DateValue(wallClock(to, timeZone).day) : inRange;
  }
  const clock = from instanceof MomentValue ? wallClock(from.at, timeZone) : { day: from.day, seconds: 0 };
  const byMonths = months[unit];
  const day =
    byMonths === undefined
      ? clock.day + bounded * (days[unit] ?? 1)
      : addMonths(clock.day, Math.max(-120_000, Math.min(120_000, bounded * byMonths)));
  const date = withinRange(new DateValue(day));
  if (!(date instanceof DateValue) || from instanceof DateValue) return date;
  // Thousandths of a second are no part of what a clock shows, and stay.
  const rest = ((from.at % 1000) + 1000) % 1000;
  return withinRange(new MomentValue(momentAt({ day, seconds: clock.seconds }, timeZone) + rest));
}
