import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { civilOf } from '../civil.ts';

export const month = defineFunction({
  name: 'MONTH',
  group: 'date',
  label: { zh: '月份', en: 'Month' },
  description: { zh: '日期的月份，1 到 12', en: 'The month of a date, 1 to 12' },
  example: { formula: 'MONTH("2026-12-18")', result: '12' },
  parameters: [{ name: { zh: '日期', en: 'date' }, type: 'date' }],
  returns: 'number',
  run: ([date]) => Exact.whole(civilOf(date.day).month),
});
