import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { civilOf } from '../civil.ts';

export const quarter = defineFunction({
  name: 'QUARTER',
  group: 'date',
  label: { zh: '季度', en: 'Quarter' },
  description: { zh: '日期在第几季度，1 到 4', en: 'The quarter of a date, 1 to 4' },
  example: { formula: 'QUARTER("2026-12-18")', result: '4' },
  parameters: [{ name: { zh: '日期', en: 'date' }, type: 'date' }],
  returns: 'number',
  run: ([date]) => Exact.whole(Math.ceil(civilOf(date.day).month / 3)),
});
