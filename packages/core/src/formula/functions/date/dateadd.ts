import { FormulaError } from '../../error.ts';
import { defineFunction } from '../../function.ts';
import { datedAs, datedOf } from '../civil.ts';
import { isEmpty } from '../is-empty.ts';
import { unitOf } from '../units.ts';
import { wholeOf } from '../whole-of.ts';
import { moved } from './moved.ts';

export const dateadd = defineFunction({
  name: 'DATEADD',
  group: 'date',
  label: { zh: '日期加减', en: 'Add to a date' },
  description: {
    zh: '日期或日期时间加上若干年、季度、月、周、天、小时、分钟或秒；单位写 "y" "q" "m" "w" "d" "h" "mi" "s" 或中文',
    en: 'The date so many years, quarters, months, weeks, days, hours, minutes or seconds later; units "y" "q" "m" "w" "d" "h" "mi" "s"',
  },
  example: { formula: 'DATEADD("2026-01-31", 1, "m")', result: '2026-02-28' },
  parameters: [
    { name: { zh: '日期', en: 'date' }, type: 'any' },
    { name: { zh: '数量', en: 'amount' }, type: 'number' },
    { name: { zh: '单位', en: 'unit' }, type: 'text' },
  ],
  returns: (types) => datedAs(types[0]),
  run: ([date, amount, unit], { timeZone }) => {
    if (isEmpty(date)) return null;
    const from = datedOf(date);
    const by = unitOf(unit);
    if (from instanceof FormulaError) return from;
    return by instanceof FormulaError ? by : moved(from, wholeOf(amount), by, timeZone);
  },
});
