import { weekdayOf } from '../../../calendar/weekday.ts';
import { firstOfMonths } from '../../../conditions/calendar-day.ts';
import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { valueError } from '../failures.ts';
import { wholeOf } from '../whole-of.ts';

export const weeknum = defineFunction({
  name: 'WEEKNUM',
  group: 'date',
  label: { zh: '周数', en: 'Week number' },
  description: {
    zh: '一年中的第几周，1 月 1 日在第 1 周。类型 1：从周日起；类型 2：从周一起。默认 1',
    en: 'The week of the year; 1 January is in week 1. Type 1: weeks begin on Sunday; 2: on Monday. 1 by default',
  },
  example: { formula: 'WEEKNUM("2026-12-18", 2)', result: '51' },
  parameters: [
    { name: { zh: '日期', en: 'date' }, type: 'date' },
    { name: { zh: '类型', en: 'type' }, type: 'number', optional: true },
  ],
  returns: 'number',
  run: ([date, type = Exact.one]) => {
    const kind = wholeOf(type);
    if (kind !== 1 && kind !== 2) return valueError('类型写 1 或 2', 'The type is 1 or 2');
    const first = firstOfMonths(date.day, 12, 0);
    const before = kind === 2 ? weekdayOf(first) - 1 : weekdayOf(first) % 7;
    return Exact.whole(Math.floor((date.day - first + before) / 7) + 1);
  },
});
