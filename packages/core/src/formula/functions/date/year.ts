import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { civilOf } from '../civil.ts';

export const year = defineFunction({
  name: 'YEAR',
  group: 'date',
  label: { zh: '年份', en: 'Year' },
  description: { zh: '日期的年份', en: 'The year of a date' },
  example: { formula: 'YEAR("2026-12-18")', result: '2026' },
  parameters: [{ name: { zh: '日期', en: 'date' }, type: 'date' }],
  returns: 'number',
  run: ([date]) => Exact.whole(civilOf(date.day).year),
});
