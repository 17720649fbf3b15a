import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';

export const days = defineFunction({
  name: 'DAYS',
  group: 'date',
  label: { zh: '相差天数', en: 'Days between' },
  description: { zh: '结束日期减开始日期的天数', en: 'The days from the start to the end' },
  example: { formula: 'DAYS("2026-12-18", "2026-12-01")', result: '17' },
  parameters: [
    { name: { zh: '结束', en: 'end' }, type: 'date' },
    { name: { zh: '开始', en: 'start' }, type: 'date' },
  ],
  returns: 'number',
  run: ([end, start]) => Exact.whole(end.day - start.day),
});
