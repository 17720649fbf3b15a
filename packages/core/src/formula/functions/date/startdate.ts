import { readDay } from '../../../conditions/calendar-day.ts';
import type { Period } from '../../../value-kind.ts';
import { defineFunction } from '../../function.ts';
import { DateValue } from '../../value.ts';

export const startdate = defineFunction({
  name: 'STARTDATE',
  group: 'date',
  label: { zh: '开始日期', en: 'Start of a range' },
  description: { zh: '日期区间的开始日期', en: 'The first day of a date range' },
  example: { formula: 'STARTDATE(PERIOD("2026-12-01", "2026-12-18"))', result: '2026-12-01' },
  parameters: [{ name: { zh: '日期区间', en: 'range' }, type: 'period' }],
  returns: 'date',
  run: ([range]) => {
    // Values of the type are read as such.
    const day = readDay((range.json as Period).start);
    return day === null ? null : new DateValue(day);
  },
});
