import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { wholeOf } from '../whole-of.ts';

export const trunc = defineFunction({
  name: 'TRUNC',
  group: 'math',
  label: { zh: '截尾', en: 'Truncate' },
  description: { zh: '截到几位小数，不进位', en: 'Cuts after so many decimal places' },
  example: { formula: 'TRUNC(-8.95, 1)', result: '-8.9' },
  parameters: [
    { name: { zh: '数字', en: 'number' }, type: 'number' },
    { name: { zh: '小数位数', en: 'places' }, type: 'number', optional: true },
  ],
  returns: 'number',
  run: ([number, places]) => number.round(wholeOf(places ?? Exact.zero), 'down'),
});
