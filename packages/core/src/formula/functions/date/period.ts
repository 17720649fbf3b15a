import { writeDay } from '../../../conditions/calendar-day.ts';
import { defineFunction } from '../../function.ts';
import { textOfObject } from '../../read-value.ts';
import { ObjectValue } from '../../value.ts';
import { valueError } from '../failures.ts';

export const period = defineFunction({
  name: 'PERIOD',
  group: 'date',
  label: { zh: '日期区间', en: 'Date range' },
  description: {
    zh: '由开始和结束日期组成日期区间，两头都算',
    en: 'A date range of its first and last day, both included',
  },
  example: { formula: 'PERIOD("2026-12-01", "2026-12-18")', result: '2026-12-01 ~ 2026-12-18' },
  parameters: [
    { name: { zh: '开始', en: 'start' }, type: 'date' },
    { name: { zh: '结束', en: 'end' }, type: 'date' },
  ],
  returns: 'period',
  run: ([start, end]) => {
    if (end.day < start.day) return valueError('结束早于开始', 'The end is before the start');
    const range = { start: writeDay(start.day), end: writeDay(end.day) };
    return new ObjectValue('period', range, textOfObject(range));
  },
});
