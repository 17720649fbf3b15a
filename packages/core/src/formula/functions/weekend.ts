import type { IsoWeekday } from '../../calendar/weekday.ts';
import type { FormulaError } from '../error.ts';
import { Exact } from '../exact.ts';
import type { FormulaValue } from '../value.ts';
import { valueError } from './failures.ts';
import { isEmpty } from './is-empty.ts';
import { wholeOf } from './whole-of.ts';

const weekdays: readonly IsoWeekday[] = [1, 2, 3, 4, 5, 6, 7];

/**
 * A weekend as in Excel: 1 Saturday and Sunday, 2 Sunday and Monday, …; 11 Sunday alone, …; or seven digits
 * from Monday, 1 for a free day. Empty is Saturday and Sunday.
 */
export function weekendOf(value: FormulaValue): readonly IsoWeekday[] | FormulaError {
  if (isEmpty(value)) return [6, 7];
  if (typeof value === 'string') {
    if (!/^[01]{7}$/.test(value) || value === '1111111') return unknownWeekend;
    return weekdays.filter((weekday) => value[weekday - 1] === '1');
  }
  const code = value instanceof Exact ? wholeOf(value) : 0;
  if (code >= 1 && code <= 7) return [dayAt(code + 4), dayAt(code + 5)];
  return code >= 11 && code <= 17 ? [dayAt(code - 5)] : unknownWeekend;
}

const dayAt = (offset: number): IsoWeekday => weekdays[offset % 7] ?? 7;

const unknownWeekend = valueError(
  '周末写 1 到 7、11 到 17，或七位 0 和 1',
  'The weekend is 1 to 7, 11 to 17, or seven digits 0 and 1',
);
