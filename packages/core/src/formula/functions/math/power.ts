import { divisionByZero } from '../../error.ts';
import { defineFunction } from '../../function.ts';
import { numberError } from '../failures.ts';

export const power = defineFunction({
  name: 'POWER',
  group: 'math',
  label: { zh: '乘方', en: 'Power' },
  description: { zh: '底数的几次方，同 ^', en: 'The base to the power of the exponent, as ^' },
  example: { formula: 'POWER(2, 10)', result: '1024' },
  parameters: [
    { name: { zh: '底数', en: 'base' }, type: 'number' },
    { name: { zh: '指数', en: 'exponent' }, type: 'number' },
  ],
  returns: 'number',
  run: ([base, exponent]) => {
    if (base.isZero() && exponent.sign() < 0) return divisionByZero;
    return (
      base.power(exponent) ??
      numberError('这个乘方太大，或者没有实数结果', 'This power is too large or has no real result')
    );
  },
});
