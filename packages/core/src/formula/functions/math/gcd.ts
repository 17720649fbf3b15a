import { defineFunction } from '../../function.ts';
import { listOf } from '../../type.ts';
import { bigOf, commonDivisor, exactOfBig } from '../big-of.ts';

export const gcd = defineFunction({
  name: 'GCD',
  group: 'math',
  label: { zh: '最大公约数', en: 'Greatest common divisor' },
  description: { zh: '能整除所有整数的最大的数', en: 'The largest number that divides all of them' },
  example: { formula: 'GCD(12, 18)', result: '6' },
  parameters: [{ name: { zh: '数字', en: 'numbers' }, type: listOf('number'), rest: true }],
  returns: 'number',
  run: ([numbers]) =>
    exactOfBig(
      numbers
        .filter((each) => each !== null)
        .map(bigOf)
        .reduce(commonDivisor, 0n),
    ),
});
