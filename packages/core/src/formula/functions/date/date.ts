import { defineFunction } from '../../function.ts';
import { dateOf } from '../civil.ts';
import { wholeOf } from '../whole-of.ts';

export const date = defineFunction({
  name: 'DATE',
  group: 'date',
  label: { zh: '日期', en: 'Date' },
  description: {
    zh: '由年、月、日组成日期；月和日可以超出范围，自动进位',
    en: 'A date of year, month and day; months and days beyond their range run on',
  },
  example: { formula: 'DATE(2026, 2, 30)', result: '2026-03-02' },
  parameters: [
    { name: { zh: '年', en: 'year' }, type: 'number' },
    { name: { zh: '月', en: 'month' }, type: 'number' },
    { name: { zh: '日', en: 'day' }, type: 'number' },
  ],
  returns: 'date',
  run: ([year, month, day]) => dateOf(wholeOf(year), wholeOf(month), wholeOf(day)),
});
