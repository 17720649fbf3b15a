import { addMonths } from '../../../conditions/calendar-day.ts';
import { defineFunction } from '../../function.ts';
import { DateValue } from '../../value.ts';
import { boundedMonths, withinRange } from '../civil.ts';

export const edate = defineFunction({
  name: 'EDATE',
  group: 'date',
  label: { zh: '加减月数', en: 'Add months' },
  description: {
    zh: '日期加上若干个月，没有那一天时取月底',
    en: 'The date so many months later; the last of the month where there is no such day',
  },
  example: { formula: 'EDATE("2026-01-31", 1)', result: '2026-02-28' },
  parameters: [
    { name: { zh: '日期', en: 'date' }, type: 'date' },
    { name: { zh: '月数', en: 'months' }, type: 'number' },
  ],
  returns: 'date',
  run: ([date, months]) => withinRange(new DateValue(addMonths(date.day, boundedMonths(months)))),
});
