import { FormulaError } from '../../error.ts';
import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { secondsOf } from '../civil.ts';
import { isEmpty } from '../is-empty.ts';

export const hour = defineFunction({
  name: 'HOUR',
  group: 'date',
  label: { zh: '小时', en: 'Hour' },
  description: { zh: '时间的小时，0 到 23', en: 'The hour, 0 to 23' },
  example: { formula: 'HOUR(TIME(9, 30, 15))', result: '9' },
  parameters: [{ name: { zh: '时间', en: 'time' }, type: 'any' }],
  returns: 'number',
  run: ([time], context) => {
    if (isEmpty(time)) return null;
    const seconds = secondsOf(time, context);
    return seconds instanceof FormulaError ? seconds : Exact.whole(Math.floor(seconds / 3600));
  },
});
