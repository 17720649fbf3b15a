import { FormulaError } from '../../error.ts';
import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { listOf } from '../../type.ts';
import { total } from '../total.ts';

export const average = defineFunction({
  name: 'AVERAGE',
  aliases: ['AVG'],
  group: 'math',
  label: { zh: '平均值', en: 'Average' },
  description: { zh: '所有数字的平均值，空值不计', en: 'The mean of all numbers; empty ones do not count' },
  example: { formula: 'AVERAGE(80, 90, 100)', result: '90' },
  parameters: [{ name: { zh: '数字', en: 'numbers' }, type: listOf('number'), rest: true }],
  returns: 'number',
  run: ([numbers]) => {
    const filled = numbers.filter((number) => number !== null);
    const sum = total(filled);
    if (filled.length === 0 || sum instanceof FormulaError) return filled.length === 0 ? null : sum;
    return sum.dividedBy(Exact.whole(filled.length));
  },
});
