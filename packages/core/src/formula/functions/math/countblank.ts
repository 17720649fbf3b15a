import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { listOf } from '../../type.ts';
import { isEmpty } from '../is-empty.ts';

export const countblank = defineFunction({
  name: 'COUNTBLANK',
  group: 'math',
  label: { zh: '空值计数', en: 'Count empty' },
  description: { zh: '有多少个值为空', en: 'How many values are empty' },
  example: { formula: 'COUNTBLANK(3, "", "榫")', result: '1' },
  parameters: [{ name: { zh: '值', en: 'values' }, type: listOf('any'), rest: true }],
  returns: 'number',
  run: ([values]) => Exact.whole(values.filter(isEmpty).length),
});
