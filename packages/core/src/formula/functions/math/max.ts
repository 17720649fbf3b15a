import { defineFunction } from '../../function.ts';
import { commonType, listOf } from '../../type.ts';
import { elementOf } from '../element-of.ts';
import { extreme } from '../extreme.ts';

export const max = defineFunction({
  name: 'MAX',
  group: 'math',
  label: { zh: '最大值', en: 'Largest' },
  description: {
    zh: '一组数字中最大的一个；日期时取最晚的。空值不计',
    en: 'The largest of the numbers, or the latest of the dates. Empty ones do not count',
  },
  example: { formula: 'MAX(3, 8, 5)', result: '8' },
  parameters: [{ name: { zh: '数字或日期', en: 'numbers or dates' }, type: listOf('any'), rest: true }],
  returns: (types) => commonType(types.map(elementOf)),
  run: ([values], { timeZone }) => extreme(values, 1, timeZone),
});
