import { FormulaError } from '../../error.ts';
import { defineFunction } from '../../function.ts';
import { listOf } from '../../type.ts';
import { matchesAll } from '../criterion.ts';
import { elementOf } from '../element-of.ts';
import { valueError } from '../failures.ts';

export const filter = defineFunction({
  name: 'FILTER',
  group: 'advanced',
  label: { zh: '筛选', en: 'Filter' },
  description: {
    zh: '从结果列取符合条件的行，条件写法同 COUNTIF',
    en: 'What stands in the rows that meet a condition, written as for COUNTIF',
  },
  example: { formula: 'FILTER(LIST("甲", "乙", "丙"), LIST(5, 20, 30), ">10")', result: '乙, 丙' },
  parameters: [
    { name: { zh: '结果列', en: 'results' }, type: listOf('any') },
    { name: { zh: '条件列', en: 'values' }, type: listOf('any') },
    { name: { zh: '条件', en: 'condition' }, type: 'any', empty: 'passed' },
  ],
  returns: (types) => listOf(elementOf(types[0])),
  run: ([results, values, condition], context) => {
    const rows = matchesAll([values, condition], context);
    if (rows instanceof FormulaError) return rows;
    if (rows.length !== results.length) return valueError('两列的行数不同', 'The two lists have different lengths');
    return results.filter((_, at) => rows[at]);
  },
});
