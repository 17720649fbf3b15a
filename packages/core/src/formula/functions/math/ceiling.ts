import { numberTooLarge } from '../../error.ts';
import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { numberError } from '../failures.ts';

const signsDiffer = numberError('正数不能取负的倍数', 'A positive number has no negative multiple');

export const ceiling = defineFunction({
  name: 'CEILING',
  group: 'math',
  label: { zh: '向上取倍数', en: 'Round up to a multiple' },
  description: { zh: '向上取到一个数的倍数，默认取整数', en: 'The next multiple upwards; whole numbers by default' },
  example: { formula: 'CEILING(23, 5)', result: '25' },
  parameters: [
    { name: { zh: '数字', en: 'number' }, type: 'number' },
    { name: { zh: '倍数', en: 'multiple' }, type: 'number', optional: true },
  ],
  returns: 'number',
  run: ([number, multiple = Exact.one]) => {
    if (number.sign() > 0 && multiple.sign() < 0) return signsDiffer;
    const rest = number.modulo(multiple);
    if (rest === null) return Exact.zero;
    return (rest.isZero() ? number : number.minus(rest)?.plus(multiple)) ?? numberTooLarge;
  },
});
