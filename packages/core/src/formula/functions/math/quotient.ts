import { divisionByZero, numberTooLarge } from '../../error.ts';
import { defineFunction } from '../../function.ts';

export const quotient = defineFunction({
  name: 'QUOTIENT',
  group: 'math',
  label: { zh: '整除', en: 'Whole quotient' },
  description: { zh: '相除的整数部分', en: 'The whole part of a division' },
  example: { formula: 'QUOTIENT(7, 3)', result: '2' },
  parameters: [
    { name: { zh: '被除数', en: 'number' }, type: 'number' },
    { name: { zh: '除数', en: 'divisor' }, type: 'number' },
  ],
  returns: 'number',
  run: ([number, divisor]) => {
    const rest = number.absolute().modulo(divisor.absolute());
    const whole = rest && number.absolute().minus(rest)?.dividedBy(divisor.absolute());
    if (rest === null) return divisionByZero;
    return (number.sign() * divisor.sign() < 0 ? whole?.negated() : whole) ?? numberTooLarge;
  },
});
