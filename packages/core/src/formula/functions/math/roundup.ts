import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { wholeOf } from '../whole-of.ts';

export const roundup = defineFunction({
  name: 'ROUNDUP',
  group: 'math',
  label: { zh: '向上舍入', en: 'Round up' },
  description: { zh: '远离 0 舍入到几位小数', en: 'Rounds away from zero' },
  example: { formula: 'ROUNDUP(2.341, 2)', result: '2.35' },
  parameters: [
    { name: { zh: '数字', en: 'number' }, type: 'number' },
    { name: { zh: '小数位数', en: 'places' }, type: 'number', optional: true },
  ],
  returns: 'number',
  run: ([number, places]) => number.round(wholeOf(places ?? Exact.zero), 'up'),
});
