import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { wholeOf } from '../whole-of.ts';

export const rounddown = defineFunction({
  name: 'ROUNDDOWN',
  group: 'math',
  label: { zh: '向下舍入', en: 'Round down' },
  description: { zh: '向 0 舍入到几位小数，直接截掉后面的', en: 'Rounds towards zero' },
  example: { formula: 'ROUNDDOWN(2.349, 2)', result: '2.34' },
  parameters: [
    { name: { zh: '数字', en: 'number' }, type: 'number' },
    { name: { zh: '小数位数', en: 'places' }, type: 'number', optional: true },
  ],
  returns: 'number',
  run: ([number, places]) => number.round(wholeOf(places ?? Exact.zero), 'down'),
});
