import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { listOf } from '../../type.ts';
import { withHolidays } from './with-holidays.ts';

export const networkdays = defineFunction({
  name: 'NETWORKDAYS',
  aliases: ['NETWORKDAY'],
  group: 'date',
  label: { zh: '工作日数', en: 'Workdays between' },
  description: {
    zh: '两个日期之间的工作日数，两头都算，按工作日历（含调休）',
    en: 'The workdays between two dates, both counted, by the working calendar',
  },
  example: { formula: 'NETWORKDAYS("2026-09-28", "2026-10-10")', result: '6' },
  parameters: [
    { name: { zh: '开始', en: 'start' }, type: 'date' },
    { name: { zh: '结束', en: 'end' }, type: 'date' },
    { name: { zh: '更多休息日', en: 'more holidays' }, type: listOf('date'), optional: true, rest: true },
  ],
  returns: 'number',
  run: ([start, end, holidays], context) =>
    Exact.whole(withHolidays(context, holidays).workdaysBetween(start.day, end.day)),
});
