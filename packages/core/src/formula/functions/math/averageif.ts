import { FormulaError } from '../../error.ts';
import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { listOf } from '../../type.ts';
import { matchesAll } from '../criterion.ts';
import { valueError } from '../failures.ts';
import { total } from '../total.ts';

export const averageif = defineFunction({
  name: 'AVERAGEIF',
  group: 'math',
  label: { zh: '按条件求平均', en: 'Average where' },
  description: {
    zh: '符合条件的行的平均值；一行也没有时为空',
    en: 'The mean of the rows that meet the condition; nothing where no row does',
  },
  example: { formula: 'AVERAGEIF(LIST("A", "B", "A"), "A", LIST(10, 20, 30))', result: '20' },
  parameters: [
    { name: { zh: '条件列', en: 'values' }, type: listOf('any') },
    { name: { zh: '条件', en: 'condition' }, type: 'any', empty: 'passed' },
    { name: { zh: '求平均列', en: 'averaged' }, type: listOf('number'), optional: true },
  ],
  returns: 'number',
  run: ([values, condition, averaged], context) => {
    const rows = matchesAll([values, condition], context);
    if (rows instanceof FormulaError) return rows;
    if (averaged && averaged.length !== rows.length)
      return valueError('两列的行数不同', 'The two lists have different lengths');
    const from = averaged ?? values.map((value) => (value instanceof Exact ? value : null));
    const chosen = from.filter((value, at) => rows[at] && value !== null);
    const sum = total(chosen);
    if (sum instanceof FormulaError) return sum;
    return chosen.length === 0 ? null : sum.dividedBy(Exact.whole(chosen.length));
  },
});
