import { divisionByZero } from '../../error.ts';
import { defineFunction } from '../../function.ts';

export const mod = defineFunction({
  name: 'MOD',
  group: 'math',
  label: { zh: '求余', en: 'Remainder' },
  description: { zh: '相除的余数，正负和除数相同', en: 'What is left of a division, with the sign of the divisor' },
  example: { formula: 'MOD(7, 3)', result: '1' },
  parameters: [
    { name: { zh: '被除数', en: 'number' }, type: 'number' },
    { name: { zh: '除数', en: 'divisor' }, type: 'number' },
  ],
  returns: 'number',
  run: ([number, divisor]) => number.modulo(divisor) ?? divisionByZero,
});
