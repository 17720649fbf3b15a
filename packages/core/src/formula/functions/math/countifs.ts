import { FormulaError } from '../../error.ts';
import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { listOf } from '../../type.ts';
import { matchesAll } from '../criterion.ts';
import { pairParameter, pairs } from '../pairs.ts';

export const countifs = defineFunction({
  name: 'COUNTIFS',
  group: 'math',
  label: { zh: '按多个条件计数', en: 'Count where all hold' },
  description: {
    zh: '几组值逐行比对，有多少行符合全部条件',
    en: 'Row by row over several lists: how many rows meet all conditions',
  },
  example: { formula: 'COUNTIFS(LIST("A", "B", "A"), "A", LIST(1, 2, 3), ">1")', result: '1' },
  parameters: [
    { name: { zh: '一组值', en: 'values' }, type: listOf('any') },
    { name: { zh: '条件', en: 'condition' }, type: 'any', rest: true, empty: 'passed' },
  ],
  parameterAt: pairParameter(0),
  checkCount: pairs,
  returns: 'number',
  run: ([values, rest], context) => {
    const rows = matchesAll([values, ...rest], context);
    return rows instanceof FormulaError ? rows : Exact.whole(rows.filter(Boolean).length);
  },
});
