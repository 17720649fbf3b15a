import { defineFunction } from '../../function.ts';
import { ofDouble } from '../of-double.ts';

export const log10 = defineFunction({
  name: 'LOG10',
  group: 'math',
  label: { zh: '常用对数', en: 'Common logarithm' },
  description: { zh: '以 10 为底的对数', en: 'The logarithm to the base 10' },
  example: { formula: 'LOG10(1000)', result: '3' },
  parameters: [{ name: { zh: '数字', en: 'number' }, type: 'number' }],
  returns: 'number',
  run: ([number]) => ofDouble(Math.log10(number.toNumber())),
});
