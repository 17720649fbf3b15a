import { defineFunction } from '../../function.ts';
import { ofDouble } from '../of-double.ts';

export const log = defineFunction({
  name: 'LOG',
  group: 'math',
  label: { zh: '对数', en: 'Logarithm' },
  description: { zh: '以底数为底的对数，默认以 10 为底', en: 'The logarithm to a base, 10 by default' },
  example: { formula: 'LOG(8, 2)', result: '3' },
  parameters: [
    { name: { zh: '数字', en: 'number' }, type: 'number' },
    { name: { zh: '底数', en: 'base' }, type: 'number', optional: true },
  ],
  returns: 'number',
  run: ([number, base]) =>
    ofDouble(base ? Math.log(number.toNumber()) / Math.log(base.toNumber()) : Math.log10(number.toNumber())),
});
