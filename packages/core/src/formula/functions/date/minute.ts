import { FormulaError } from '../../error.ts';
import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { secondsOf } from '../civil.ts';
import { isEmpty } from '../is-empty.ts';

export const minute = defineFunction({
  name: 'MINUTE',
  group: 'date',
  label: { zh: '分钟', en: 'Minute' },
  description: { zh: '时间的分钟，0 到 59', en: 'The minute, 0 to 59' },
  example: { formula: 'MINUTE(TIME(9, 30, 15))', result: '30' },
  parameters: [{ name: { zh: '时间', en: 'time' }, type: 'any' }],
  returns: 'number',
  run: ([time], context) => {
    if (isEmpty(time)) return null;
    const seconds = secondsOf(time, context);
    return seconds instanceof FormulaError ? seconds : Exact.whole(Math.floor((seconds % 3600) / 60));
  },
});
