import { numberTooLarge } from '../../error.ts';
import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { numberError } from '../failures.ts';

const signsDiffer = numberError('数字和倍数的正负要相同', 'Number and multiple must have the same sign');

export const mround = defineFunction({
  name: 'MROUND',
  group: 'math',
  label: { zh: '取最近的倍数', en: 'Round to a multiple' },
  description: { zh: '取最近的倍数，正好在中间时远离 0', en: 'The nearest multiple; halfway goes away from zero' },
  example: { formula: 'MROUND(23, 5)', result: '25' },
  parameters: [
    { name: { zh: '数字', en: 'number' }, type: 'number' },
    { name: { zh: '倍数', en: 'multiple' }, type: 'number' },
  ],
  returns: 'number',
  run: ([number, multiple]) => {
    if (number.sign() * multiple.sign() < 0) return signsDiffer;
    const rest = number.modulo(multiple);
    if (rest === null) return Exact.zero;
    const below = number.minus(rest);
    const isNearAbove = (rest.plus(rest) ?? rest).absolute().compare(multiple.absolute()) >= 0;
    return (isNearAbove ? below?.plus(multiple) : below) ?? numberTooLarge;
  },
});
