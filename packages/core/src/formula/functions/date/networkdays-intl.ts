import { FormulaError } from '../../error.ts';
import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { listOf } from '../../type.ts';
import { weekendOf } from '../weekend.ts';
import { withHolidays } from './with-holidays.ts';

export const networkdaysIntl = defineFunction({
  name: 'NETWORKDAYS_INTL',
  aliases: ['NETWORKDAYS.INTL'],
  group: 'date',
  label: { zh: '工作日数（自选周末）', en: 'Workdays with other weekends' },
  description: {
    zh: '同 NETWORKDAYS，周末写编号（1 周六日、2 周日一、11 只有周日……）或 "0000011"',
    en: 'As NETWORKDAYS, with the weekend by number (1 Saturday and Sunday, 2 Sunday and Monday, 11 Sunday only) or as "0000011"',
  },
  example: { formula: 'NETWORKDAYS_INTL("2026-11-02", "2026-11-08", 11)', result: '6' },
  parameters: [
    { name: { zh: '开始', en: 'start' }, type: 'date' },
    { name: { zh: '结束', en: 'end' }, type: 'date' },
    { name: { zh: '周末', en: 'weekend' }, type: 'any' },
    { name: { zh: '更多休息日', en: 'more holidays' }, type: listOf('date'), optional: true, rest: true },
  ],
  returns: 'number',
  run: ([start, end, weekend, holidays], context) => {
    const free = weekendOf(weekend);
    if (free instanceof FormulaError) return free;
    return Exact.whole(withHolidays(context, holidays, free).workdaysBetween(start.day, end.day));
  },
});
