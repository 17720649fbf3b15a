import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { listOf } from '../../type.ts';
import { isEmpty } from '../is-empty.ts';

export const counta = defineFunction({
  name: 'COUNTA',
  group: 'math',
  label: { zh: '非空计数', en: 'Count filled' },
  description: { zh: '有多少个值不为空', en: 'How many values are not empty' },
  example: { formula: 'COUNTA(3, "", "榫")', result: '2' },
  parameters: [{ name: { zh: '值', en: 'values' }, type: listOf('any'), rest: true }],
  returns: 'number',
  run: ([values]) => Exact.whole(values.filter((value) => !isEmpty(value)).length),
});
