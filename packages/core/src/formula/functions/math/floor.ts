import { numberTooLarge } from '../../error.ts';
import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { numberError } from '../failures.ts';

const signsDiffer = numberError('正数不能取负的倍数', 'A positive number has no negative multiple');

export const floor = defineFunction({
  name: 'FLOOR',
  group: 'math',
  label: { zh: '向下取倍数', en: 'Round down to a multiple' },
  description: { zh: '向下取到一个数的倍数，默认取整数', en: 'The next multiple downwards; whole numbers by default' },
  example: { formula: 'FLOOR(23, 5)', result: '20' },
  parameters: [
    { name: { zh: '数字', en: 'number' }, type: 'number' },
    { name: { zh: '倍数', en: 'multiple' }, type: 'number', optional: true },
  ],
  returns: 'number',
  run: ([number, multiple = Exact.one]) => {
    if (number.sign() > 0 && multiple.sign() < 0) return signsDiffer;
    const rest = number.modulo(multiple);
    if (rest === null) return Exact.zero;
    return number.minus(rest) ?? numberTooLarge;
  },
});
