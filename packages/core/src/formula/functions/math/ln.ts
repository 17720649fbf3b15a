import { defineFunction } from '../../function.ts';
import { ofDouble } from '../of-double.ts';

export const ln = defineFunction({
  name: 'LN',
  group: 'math',
  label: { zh: '自然对数', en: 'Natural logarithm' },
  description: { zh: '以 e 为底的对数，取 15 位有效数字', en: 'The logarithm to the base e, to 15 significant digits' },
  example: { formula: 'LN(10)', result: '2.30258509299405' },
  parameters: [{ name: { zh: '数字', en: 'number' }, type: 'number' }],
  returns: 'number',
  run: ([number]) => ofDouble(Math.log(number.toNumber())),
});
