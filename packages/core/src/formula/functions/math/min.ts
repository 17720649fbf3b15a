import { defineFunction } from '../../function.ts';
import { commonType, listOf } from '../../type.ts';
import { elementOf } from '../element-of.ts';
import { extreme } from '../extreme.ts';

export const min = defineFunction({
  name: 'MIN',
  group: 'math',
  label: { zh: '最小值', en: 'Smallest' },
  description: {
    zh: '一组数字中最小的一个；日期时取最早的。空值不计',
    en: 'The smallest of the numbers, or the earliest of the dates. Empty ones do not count',
  },
  example: { formula: 'MIN(3, 8, 5)', result: '3' },
  parameters: [{ name: { zh: '数字或日期', en: 'numbers or dates' }, type: listOf('any'), rest: true }],
  returns: (types) => commonType(types.map(elementOf)),
  run: ([values], { timeZone }) => extreme(values, -1, timeZone),
});
