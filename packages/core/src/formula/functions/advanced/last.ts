import { defineFunction } from '../../function.ts';
import { listOf } from '../../type.ts';
import { elementOf } from '../element-of.ts';
import { isEmpty } from '../is-empty.ts';

export const last = defineFunction({
  name: 'LAST',
  group: 'advanced',
  label: { zh: '最后一个', en: 'Last' },
  description: { zh: '一组值的最后一个非空值', en: 'The last of a list that is not empty' },
  example: { formula: 'LAST(LIST("甲", "乙"))', result: '乙' },
  parameters: [{ name: { zh: '一组值', en: 'list' }, type: listOf('any') }],
  returns: (types) => elementOf(types[0]),
  run: ([list]) => list.findLast((value) => !isEmpty(value)) ?? null,
});
