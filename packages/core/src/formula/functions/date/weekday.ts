import { weekdayOf } from '../../../calendar/weekday.ts';
import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { valueError } from '../failures.ts';
import { wholeOf } from '../whole-of.ts';

export const weekday = defineFunction({
  name: 'WEEKDAY',
  group: 'date',
  label: { zh: '星期几', en: 'Day of the week' },
  description: {
    zh: '星期几。类型 1：周日为 1；类型 2：周一为 1；类型 3：周一为 0。默认 1',
    en: 'The day of the week. Type 1: Sunday is 1; 2: Monday is 1; 3: Monday is 0. 1 by default',
  },
  example: { formula: 'WEEKDAY("2026-12-18", 2)', result: '5' },
  parameters: [
    { name: { zh: '日期', en: 'date' }, type: 'date' },
    { name: { zh: '类型', en: 'type' }, type: 'number', optional: true },
  ],
  returns: 'number',
  run: ([date, type = Exact.one]) => {
    const weekday = weekdayOf(date.day);
    const kind = wholeOf(type);
    if (kind === 1) return Exact.whole((weekday % 7) + 1);
    if (kind === 3) return Exact.whole(weekday - 1);
    const first = kind === 2 ? 1 : kind - 10;
    if (first < 1 || first > 7) return valueError('类型写 1、2、3 或 11 到 17', 'The type is 1, 2, 3 or 11 to 17');
    return Exact.whole(((weekday - first + 7) % 7) + 1);
  },
});
