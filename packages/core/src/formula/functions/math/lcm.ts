import { numberTooLarge } from '../../error.ts';
import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { listOf } from '../../type.ts';
import { bigOf, commonDivisor, exactOfBig } from '../big-of.ts';

const beyond = 10n ** 400n;

export const lcm = defineFunction({
  name: 'LCM',
  group: 'math',
  label: { zh: '最小公倍数', en: 'Least common multiple' },
  description: { zh: '所有整数的最小公倍数', en: 'The smallest number that all of them divide' },
  example: { formula: 'LCM(4, 6)', result: '12' },
  parameters: [{ name: { zh: '数字', en: 'numbers' }, type: listOf('number'), rest: true }],
  returns: 'number',
  run: ([numbers]) => {
    let multiple = 1n;
    for (const number of numbers.filter((each) => each !== null).map(bigOf)) {
      if (number === 0n) return Exact.zero;
      multiple *= (number < 0n ? -number : number) / commonDivisor(multiple, number);
      if (multiple > beyond) return numberTooLarge;
    }
    return exactOfBig(multiple);
  },
});
