import { firstOfMonths, mondayOf } from '../../../conditions/calendar-day.ts';
import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';

export const isoweeknum = defineFunction({
  name: 'ISOWEEKNUM',
  group: 'date',
  label: { zh: 'ISO 周数', en: 'ISO week number' },
  description: {
    zh: '按 ISO 8601 的第几周：周一起，含当年第一个周四的是第 1 周',
    en: 'The week after ISO 8601: from Monday, week 1 has the first Thursday',
  },
  example: { formula: 'ISOWEEKNUM("2027-01-01")', result: '53' },
  parameters: [{ name: { zh: '日期', en: 'date' }, type: 'date' }],
  returns: 'number',
  run: ([date]) => {
    const thursday = mondayOf(date.day) + 3;
    return Exact.whole(Math.floor((thursday - firstOfMonths(thursday, 12, 0)) / 7) + 1);
  },
});
