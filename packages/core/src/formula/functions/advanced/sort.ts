import { compareValues } from '../../compare-values.ts';
import { defineFunction } from '../../function.ts';
import { listOf } from '../../type.ts';
import { elementOf } from '../element-of.ts';
import { isEmpty } from '../is-empty.ts';

export const sort = defineFunction({
  name: 'SORT',
  group: 'advanced',
  label: { zh: '排序', en: 'Sort' },
  description: {
    zh: '一组值从小到大排，第二个参数为 TRUE 时从大到小；空值去掉',
    en: 'A list from small to large, or the other way where told; without empty ones',
  },
  example: { formula: 'SORT(LIST(3, 8, 5))', result: '3, 5, 8' },
  parameters: [
    { name: { zh: '一组值', en: 'list' }, type: listOf('any') },
    { name: { zh: '从大到小', en: 'descending' }, type: 'boolean', optional: true },
  ],
  returns: (types) => listOf(elementOf(types[0])),
  run: ([list, descending = false], context) => {
    context.spend(list.length);
    const sorted = list.filter((value) => !isEmpty(value)).sort((a, b) => compareValues(a, b, context.timeZone) || 0);
    return descending ? sorted.reverse() : sorted;
  },
});
