import { FormulaError } from '../../error.ts';
import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { DateValue, MomentValue } from '../../value.ts';
import { momentAt } from '../../wall-clock.ts';
import { dateOf, withinRange } from '../civil.ts';
import { wholeOf } from '../whole-of.ts';

export const datetime = defineFunction({
  name: 'DATETIME',
  group: 'date',
  label: { zh: '日期时间', en: 'Date and time' },
  description: {
    zh: '由年、月、日、时、分、秒组成日期时间，按组织的时区',
    en: "A date with time of its parts, in the organisation's time zone",
  },
  example: { formula: 'DATETIME(2026, 12, 18, 9, 30)', result: '2026-12-18 09:30:00' },
  parameters: [
    { name: { zh: '年', en: 'year' }, type: 'number' },
    { name: { zh: '月', en: 'month' }, type: 'number' },
    { name: { zh: '日', en: 'day' }, type: 'number' },
    { name: { zh: '时', en: 'hour' }, type: 'number' },
    { name: { zh: '分', en: 'minute' }, type: 'number', optional: true },
    { name: { zh: '秒', en: 'second' }, type: 'number', optional: true },
  ],
  returns: 'moment',
  run: ([year, month, day, hour, minute = Exact.zero, second = Exact.zero], { timeZone }) => {
    const date = dateOf(wholeOf(year), wholeOf(month), wholeOf(day));
    if (date instanceof FormulaError) return date;
    const seconds = wholeOf(hour) * 3600 + wholeOf(minute) * 60 + wholeOf(second);
    const days = Math.floor(seconds / 86_400);
    const moved = withinRange(new DateValue(date.day + days));
    if (moved instanceof FormulaError) return moved;
    return withinRange(new MomentValue(momentAt({ day: moved.day, seconds: seconds - days * 86_400 }, timeZone)));
  },
});
