import { defineFunction } from '../../function.ts';
import { ofDouble } from '../of-double.ts';

export const exp = defineFunction({
  name: 'EXP',
  group: 'math',
  label: { zh: 'e 的乘方', en: 'Exponential' },
  description: { zh: 'e 的几次方，取 15 位有效数字', en: 'e to this power, to 15 significant digits' },
  example: { formula: 'EXP(1)', result: '2.71828182845905' },
  parameters: [{ name: { zh: '指数', en: 'exponent' }, type: 'number' }],
  returns: 'number',
  run: ([exponent]) => ofDouble(Math.exp(exponent.toNumber())),
});
