import { FormulaError } from '../../error.ts';
import { defineFunction } from '../../function.ts';
import { datedAs, datedOf } from '../civil.ts';
import { isEmpty } from '../is-empty.ts';
import { wholeOf } from '../whole-of.ts';
import { moved } from './moved.ts';

export const datedelta = defineFunction({
  name: 'DATEDELTA',
  group: 'date',
  label: { zh: '日期加减天数', en: 'Add days' },
  description: { zh: '日期加上若干天，负数往前', en: 'The date so many days later, or earlier where negative' },
  example: { formula: 'DATEDELTA("2026-12-18", 14)', result: '2027-01-01' },
  parameters: [
    { name: { zh: '日期', en: 'date' }, type: 'any' },
    { name: { zh: '天数', en: 'days' }, type: 'number' },
  ],
  returns: (types) => datedAs(types[0]),
  run: ([date, days], { timeZone }) => {
    if (isEmpty(date)) return null;
    const from = datedOf(date);
    return from instanceof FormulaError ? from : moved(from, wholeOf(days), 'day', timeZone);
  },
});
