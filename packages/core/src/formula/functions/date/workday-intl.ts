import { dateOutOfRange } from '../../arithmetic.ts';
import { FormulaError } from '../../error.ts';
import { defineFunction } from '../../function.ts';
import { listOf } from '../../type.ts';
import { DateValue } from '../../value.ts';
import { weekendOf } from '../weekend.ts';
import { wholeOf } from '../whole-of.ts';
import { withHolidays } from './with-holidays.ts';

export const workdayIntl = defineFunction({
  name: 'WORKDAY_INTL',
  aliases: ['WORKDAY.INTL'],
  group: 'date',
  label: { zh: '若干工作日后（自选周末）', en: 'Workdays later with other weekends' },
  description: {
    zh: '同 WORKDAY，周末写编号或 "0000011"',
    en: 'As WORKDAY, with the weekend by number or as "0000011"',
  },
  example: { formula: 'WORKDAY_INTL("2026-11-06", 1, 11)', result: '2026-11-07' },
  parameters: [
    { name: { zh: '开始', en: 'start' }, type: 'date' },
    { name: { zh: '工作日数', en: 'workdays' }, type: 'number' },
    { name: { zh: '周末', en: 'weekend' }, type: 'any' },
    { name: { zh: '更多休息日', en: 'more holidays' }, type: listOf('date'), optional: true, rest: true },
  ],
  returns: 'date',
  run: ([start, count, weekend, holidays], context) => {
    const free = weekendOf(weekend);
    if (free instanceof FormulaError) return free;
    const day = withHolidays(context, holidays, free).addWorkdays(start.day, wholeOf(count));
    return day === null ? dateOutOfRange : new DateValue(day);
  },
});
