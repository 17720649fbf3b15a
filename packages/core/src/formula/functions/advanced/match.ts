import { compareValues } from '../../compare-values.ts';
import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { listOf } from '../../type.ts';

export const match = defineFunction({
  name: 'MATCH',
  group: 'advanced',
  label: { zh: '在第几个', en: 'Position in a list' },
  description: {
    zh: '一个值在一组值里第一次出现是第几个，没有时为空',
    en: 'Where a value first stands in a list; nothing where it does not',
  },
  example: { formula: 'MATCH("乙", LIST("甲", "乙"))', result: '2' },
  parameters: [
    { name: { zh: '找的值', en: 'value' }, type: 'any' },
    { name: { zh: '一组值', en: 'list' }, type: listOf('any') },
  ],
  returns: 'number',
  run: ([value, list], { timeZone }) => {
    const at = list.findIndex((one) => compareValues(one, value, timeZone) === 0);
    return at < 0 ? null : Exact.whole(at + 1);
  },
});
