import { FormulaError } from '../../error.ts';
import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { listOf } from '../../type.ts';
import { matchesAll } from '../criterion.ts';
import { valueError } from '../failures.ts';
import { total } from '../total.ts';

export const sumif = defineFunction({
  name: 'SUMIF',
  group: 'math',
  label: { zh: '按条件求和', en: 'Sum where' },
  description: {
    zh: '把符合条件的行加起来；不写求和列时加条件列本身',
    en: 'Adds up the rows that meet the condition; without a third list, the first itself',
  },
  example: { formula: 'SUMIF(LIST("A", "B", "A"), "A", LIST(10, 20, 30))', result: '40' },
  parameters: [
    { name: { zh: '条件列', en: 'values' }, type: listOf('any') },
    { name: { zh: '条件', en: 'condition' }, type: 'any', empty: 'passed' },
    { name: { zh: '求和列', en: 'summed' }, type: listOf('number'), optional: true },
  ],
  returns: 'number',
  run: ([values, condition, summed], context) => {
    const rows = matchesAll([values, condition], context);
    if (rows instanceof FormulaError) return rows;
    if (summed && summed.length !== rows.length)
      return valueError('两列的行数不同', 'The two lists have different lengths');
    const from = summed ?? values.map((value) => (value instanceof Exact ? value : null));
    return total(from.filter((_, at) => rows[at]));
  },
});
