import { numberTooLarge } from '../../error.ts';
import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { numberError } from '../failures.ts';

export const sqrt = defineFunction({
  name: 'SQRT',
  group: 'math',
  label: { zh: '平方根', en: 'Square root' },
  description: { zh: '平方根，负数没有', en: 'The square root; negative numbers have none' },
  example: { formula: 'SQRT(16)', result: '4' },
  parameters: [{ name: { zh: '数字', en: 'number' }, type: 'number' }],
  returns: 'number',
  run: ([number]) => {
    if (number.sign() < 0) return numberError('负数没有平方根', 'A negative number has no square root');
    return Exact.ofDecimal(number.toDecimal().sqrt().toSignificantDigits(28)) ?? numberTooLarge;
  },
});
