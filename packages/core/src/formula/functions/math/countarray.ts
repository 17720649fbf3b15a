import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { listOf } from '../../type.ts';

export const countarray = defineFunction({
  name: 'COUNTARRAY',
  group: 'math',
  label: { zh: '元素个数', en: 'Count elements' },
  description: { zh: '一组值有多少个，空的也算', en: 'How many elements a list has, empty ones too' },
  example: { formula: 'COUNTARRAY(SPLIT("甲,乙,丙", ","))', result: '3' },
  parameters: [{ name: { zh: '一组值', en: 'list' }, type: listOf('any') }],
  returns: 'number',
  run: ([list]) => Exact.whole(list.length),
});
