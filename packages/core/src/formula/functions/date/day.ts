import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { civilOf } from '../civil.ts';

export const day = defineFunction({
  name: 'DAY',
  group: 'date',
  label: { zh: '日', en: 'Day of the month' },
  description: { zh: '日期是几号', en: 'The day of the month' },
  example: { formula: 'DAY("2026-12-18")', result: '18' },
  parameters: [{ name: { zh: '日期', en: 'date' }, type: 'date' }],
  returns: 'number',
  run: ([date]) => Exact.whole(civilOf(date.day).day),
});
