import { defineFunction } from '../../function.ts';
import { listOf } from '../../type.ts';
import { elementOf } from '../element-of.ts';
import { isEmpty } from '../is-empty.ts';

export const first = defineFunction({
  name: 'FIRST',
  group: 'advanced',
  label: { zh: '第一个', en: 'First' },
  description: { zh: '一组值的第一个非空值', en: 'The first of a list that is not empty' },
  example: { formula: 'FIRST(LIST("甲", "乙"))', result: '甲' },
  parameters: [{ name: { zh: '一组值', en: 'list' }, type: listOf('any') }],
  returns: (types) => elementOf(types[0]),
  run: ([list]) => list.find((value) => !isEmpty(value)) ?? null,
});
