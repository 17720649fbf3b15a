import { firstOfMonths } from '../../../conditions/calendar-day.ts';
import { defineFunction } from '../../function.ts';
import { DateValue } from '../../value.ts';
import { boundedMonths, withinRange } from '../civil.ts';

export const eomonth = defineFunction({
  name: 'EOMONTH',
  group: 'date',
  label: { zh: '月末', en: 'End of month' },
  description: { zh: '若干个月之后那个月的最后一天', en: 'The last day of the month so many months later' },
  example: { formula: 'EOMONTH("2026-01-15", 1)', result: '2026-02-28' },
  parameters: [
    { name: { zh: '日期', en: 'date' }, type: 'date' },
    { name: { zh: '月数', en: 'months' }, type: 'number' },
  ],
  returns: 'date',
  run: ([date, months]) => withinRange(new DateValue(firstOfMonths(date.day, 1, boundedMonths(months) + 1) - 1)),
});
