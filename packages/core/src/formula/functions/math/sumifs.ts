import { FormulaError } from '../../error.ts';
import { defineFunction } from '../../function.ts';
import { listOf } from '../../type.ts';
import { matchesAll } from '../criterion.ts';
import { valueError } from '../failures.ts';
import { pairParameter, pairs } from '../pairs.ts';
import { total } from '../total.ts';

export const sumifs = defineFunction({
  name: 'SUMIFS',
  group: 'math',
  label: { zh: '按多个条件求和', en: 'Sum where all hold' },
  description: {
    zh: '把符合全部条件的行加起来，求和列写在最前',
    en: 'Adds up the rows that meet all conditions; the summed list comes first',
  },
  example: { formula: 'SUMIFS(LIST(10, 20, 30), LIST("A", "B", "A"), "A", LIST(1, 2, 3), ">1")', result: '30' },
  parameters: [
    { name: { zh: '求和列', en: 'summed' }, type: listOf('number') },
    { name: { zh: '条件列', en: 'values' }, type: listOf('any') },
    { name: { zh: '条件', en: 'condition' }, type: 'any', rest: true, empty: 'passed' },
  ],
  parameterAt: pairParameter(1),
  checkCount: (count) => pairs(count - 1),
  returns: 'number',
  run: ([summed, values, rest], context) => {
    const rows = matchesAll([values, ...rest], context);
    if (rows instanceof FormulaError) return rows;
    if (summed.length !== rows.length) return valueError('两列的行数不同', 'The two lists have different lengths');
    return total(summed.filter((_, at) => rows[at]));
  },
});
