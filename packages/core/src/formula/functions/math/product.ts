import { numberTooLarge } from '../../error.ts';
import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { listOf } from '../../type.ts';

export const product = defineFunction({
  name: 'PRODUCT',
  group: 'math',
  label: { zh: '乘积', en: 'Product' },
  description: { zh: '所有数字相乘，空值不计', en: 'Multiplies all numbers; empty ones do not count' },
  example: { formula: 'PRODUCT(2, 3, 0.5)', result: '3' },
  parameters: [{ name: { zh: '数字', en: 'numbers' }, type: listOf('number'), rest: true }],
  returns: 'number',
  run: ([numbers]) => {
    const filled = numbers.filter((number) => number !== null);
    if (filled.length === 0) return null;
    let product: Exact | null = Exact.one;
    for (const number of filled) product = product?.times(number) ?? null;
    return product ?? numberTooLarge;
  },
});
