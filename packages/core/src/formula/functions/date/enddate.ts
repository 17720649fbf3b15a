import { readDay } from '../../../conditions/calendar-day.ts';
import type { Period } from '../../../value-kind.ts';
import { defineFunction } from '../../function.ts';
import { DateValue } from '../../value.ts';

export const enddate = defineFunction({
  name: 'ENDDATE',
  group: 'date',
  label: { zh: '结束日期', en: 'End of a range' },
  description: { zh: '日期区间的结束日期', en: 'The last day of a date range' },
  example: { formula: 'ENDDATE(PERIOD("2026-12-01", "2026-12-18"))', result: '2026-12-18' },
  parameters: [{ name: { zh: '日期区间', en: 'range' }, type: 'period' }],
  returns: 'date',
  run: ([range]) => {
    // Values of the type are read as such.
    const day = readDay((range.json as Period).end);
    return day === null ? null : new DateValue(day);
  },
});
