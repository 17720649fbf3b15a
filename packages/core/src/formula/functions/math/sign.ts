import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';

export const sign = defineFunction({
  name: 'SIGN',
  group: 'math',
  label: { zh: '正负号', en: 'Sign' },
  description: { zh: '正数为 1，负数为 -1，0 为 0', en: '1 for positive, -1 for negative, 0 for zero' },
  example: { formula: 'SIGN(-3.5)', result: '-1' },
  parameters: [{ name: { zh: '数字', en: 'number' }, type: 'number' }],
  returns: 'number',
  run: ([number]) => Exact.whole(number.sign()),
});
