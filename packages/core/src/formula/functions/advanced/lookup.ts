import { compareValues } from '../../compare-values.ts';
import { defineFunction } from '../../function.ts';
import { listOf } from '../../type.ts';
import { elementOf } from '../element-of.ts';

export const lookup = defineFunction({
  name: 'LOOKUP',
  aliases: ['XLOOKUP'],
  group: 'advanced',
  label: { zh: '对照取值', en: 'Look up' },
  description: {
    zh: '在一列里找到这个值，取另一列同一行的值；找不到时为空',
    en: 'Finds a value in one list and takes what stands in the same row of another; nothing where it is not there',
  },
  example: { formula: 'LOOKUP("乙", LIST("甲", "乙"), LIST(10, 20))', result: '20' },
  parameters: [
    { name: { zh: '找的值', en: 'value' }, type: 'any' },
    { name: { zh: '查找列', en: 'searched' }, type: listOf('any') },
    { name: { zh: '结果列', en: 'results' }, type: listOf('any') },
  ],
  returns: (types) => elementOf(types[2]),
  run: ([value, searched, results], { timeZone }) => {
    const at = searched.findIndex((one) => compareValues(one, value, timeZone) === 0);
    return at < 0 ? null : (results[at] ?? null);
  },
});
