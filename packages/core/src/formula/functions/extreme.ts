import { startOfDay } from '../../conditions/time-zone.ts';
import { compareValues } from '../compare-values.ts';
import type { FormulaError } from '../error.ts';
import { Exact } from '../exact.ts';
import { DateValue, MomentValue, type ScalarValue, TimeValue } from '../value.ts';
import { valueError } from './failures.ts';
import { isEmpty } from './is-empty.ts';

/** The largest (`side` 1) or smallest (-1) of numbers, dates or times, empty ones aside; null where there is none. */
export function extreme(
  values: readonly (ScalarValue | null)[],
  side: 1 | -1,
  timeZone: string,
): ScalarValue | null | FormulaError {
  let best: ScalarValue | null = null;
  for (const value of values) {
    if (value === null || isEmpty(value)) continue;
    if (!isMeasure(value)) return notMeasured;
    if (best === null) best = value;
    else {
      const order = compareValues(value, best, timeZone);
      if (Number.isNaN(order)) return notMeasured;
      if (order * side > 0) best = value;
    }
  }
  // Beside moments a date is the moment at which it begins.
  const isMoment = best instanceof DateValue && values.some((value) => value instanceof MomentValue);
  return isMoment && best instanceof DateValue ? new MomentValue(startOfDay(best.day, timeZone)) : best;
}

const isMeasure = (value: ScalarValue) =>
  value instanceof Exact || value instanceof DateValue || value instanceof MomentValue || value instanceof TimeValue;

const notMeasured = valueError(
  '只能比较同一种数字、日期或时间',
  'Only numbers, dates or times of one kind can be compared',
);
