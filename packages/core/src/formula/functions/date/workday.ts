import { dateOutOfRange } from '../../arithmetic.ts';
import { defineFunction } from '../../function.ts';
import { listOf } from '../../type.ts';
import { DateValue } from '../../value.ts';
import { wholeOf } from '../whole-of.ts';
import { withHolidays } from './with-holidays.ts';

export const workday = defineFunction({
  name: 'WORKDAY',
  group: 'date',
  label: { zh: '若干工作日后', en: 'Workdays later' },
  description: {
    zh: '若干个工作日之后的日期，负数往前，按工作日历（含调休）',
    en: 'The date so many workdays later, or earlier where negative, by the working calendar',
  },
  example: { formula: 'WORKDAY("2026-09-30", 1)', result: '2026-10-08' },
  parameters: [
    { name: { zh: '开始', en: 'start' }, type: 'date' },
    { name: { zh: '工作日数', en: 'workdays' }, type: 'number' },
    { name: { zh: '更多休息日', en: 'more holidays' }, type: listOf('date'), optional: true, rest: true },
  ],
  returns: 'date',
  run: ([start, count, holidays], context) => {
    const day = withHolidays(context, holidays).addWorkdays(start.day, wholeOf(count));
    return day === null ? dateOutOfRange : new DateValue(day);
  },
});
