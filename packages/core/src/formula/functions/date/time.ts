import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { TimeValue } from '../../value.ts';
import { wholeOf } from '../whole-of.ts';

export const time = defineFunction({
  name: 'TIME',
  group: 'date',
  label: { zh: '时间', en: 'Time' },
  description: {
    zh: '由时、分、秒组成时间；超过一天的部分去掉',
    en: 'A time of day of its parts; whole days are left out',
  },
  example: { formula: 'TIME(9, 90, 0)', result: '10:30:00' },
  parameters: [
    { name: { zh: '时', en: 'hour' }, type: 'number' },
    { name: { zh: '分', en: 'minute' }, type: 'number', optional: true },
    { name: { zh: '秒', en: 'second' }, type: 'number', optional: true },
  ],
  returns: 'time',
  run: ([hour, minute = Exact.zero, second = Exact.zero]) => {
    const seconds = wholeOf(hour) * 3600 + wholeOf(minute) * 60 + wholeOf(second);
    return new TimeValue(((seconds % 86_400) + 86_400) % 86_400);
  },
});
