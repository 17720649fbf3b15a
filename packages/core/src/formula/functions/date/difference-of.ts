import { addMonths } from '../../../conditions/calendar-day.ts';
import type { CallContext } from '../../env.ts';
import { FormulaError, numberTooLarge } from '../../error.ts';
import { Exact } from '../../exact.ts';
import type { MomentValue } from '../../value.ts';
import { wallClock } from '../../wall-clock.ts';
import { civilOf } from '../civil.ts';
import { type Unit, unitOf } from '../units.ts';

const milliseconds: Partial<Record<Unit, number>> = { hour: 3_600_000, minute: 60_000, second: 1000 };
/** Days by the calendar; months that are over; hours and less by the time that passed. Cut towards zero. */
export function differenceOf(
  start: MomentValue,
  end: MomentValue,
  unit: string,
  context: Pick<CallContext, 'timeZone'>,
): Exact | FormulaError {
  if (start.at > end.at) {
    const back = differenceOf(end, start, unit, context);
    return back instanceof FormulaError ? back : back.negated();
  }
  const from = wallClock(start.at, context.timeZone).day;
  const to = wallClock(end.at, context.timeZone).day;
  const months = wholeMonths(from, to);
  const rest: Record<string, () => number> = {
    ym: () => months % 12,
    md: () => to - addMonths(from, months),
    yd: () => to - addMonths(from, months - (months % 12)),
  };
  const left = rest[unit.trim().toLowerCase()];
  if (left) return Exact.whole(left());
  const known = unitOf(unit);
  if (known instanceof FormulaError) return known;
  const size = milliseconds[known];
  if (size !== undefined) return Exact.ofDouble(Math.trunc((end.at - start.at) / size)) ?? numberTooLarge;
  return Exact.whole(Math.trunc(inDays(known, to - from, months)));
}

function inDays(unit: Unit, days: number, months: number): number {
  if (unit === 'day') return days;
  if (unit === 'week') return days / 7;
  return unit === 'month' ? months : months / (unit === 'year' ? 12 : 3);
}

/** From the 31st of January the month is over on the last of February. */
function wholeMonths(from: number, to: number): number {
  const one = civilOf(from);
  const other = civilOf(to);
  const months = (other.year - one.year) * 12 + other.month - one.month;
  return addMonths(from, months) > to ? months - 1 : months;
}
