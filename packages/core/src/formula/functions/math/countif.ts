import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { listOf } from '../../type.ts';
import { criterionOf } from '../criterion.ts';

export const countif = defineFunction({
  name: 'COUNTIF',
  group: 'math',
  label: { zh: '按条件计数', en: 'Count where' },
  description: {
    zh: '一组值中有多少个符合条件。条件写成 ">60"、"<>已完成" 或一个值',
    en: 'How many values meet the condition, written ">60", "<>Done" or as a value',
  },
  example: { formula: 'COUNTIF(LIST(55, 70, 90), ">60")', result: '2' },
  parameters: [
    { name: { zh: '一组值', en: 'values' }, type: listOf('any') },
    { name: { zh: '条件', en: 'condition' }, type: 'any', empty: 'passed' },
  ],
  returns: 'number',
  run: ([values, condition], context) => Exact.whole(values.filter(criterionOf(condition, context)).length),
});
