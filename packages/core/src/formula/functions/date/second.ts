import { FormulaError } from '../../error.ts';
import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { secondsOf } from '../civil.ts';
import { isEmpty } from '../is-empty.ts';

export const second = defineFunction({
  name: 'SECOND',
  group: 'date',
  label: { zh: '秒', en: 'Second' },
  description: { zh: '时间的秒，0 到 59', en: 'The second, 0 to 59' },
  example: { formula: 'SECOND(TIME(9, 30, 15))', result: '15' },
  parameters: [{ name: { zh: '时间', en: 'time' }, type: 'any' }],
  returns: 'number',
  run: ([time], context) => {
    if (isEmpty(time)) return null;
    const seconds = secondsOf(time, context);
    return seconds instanceof FormulaError ? seconds : Exact.whole(Math.floor(seconds % 60));
  },
});
