import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { listOf } from '../../type.ts';
import { notFound } from '../failures.ts';

export const rank = defineFunction({
  name: 'RANK',
  group: 'math',
  label: { zh: '排名', en: 'Rank' },
  description: {
    zh: '在一组数字中排第几，默认从大到小；第三个参数为 TRUE 时从小到大',
    en: 'Its place among the numbers, from the largest, or from the smallest where told',
  },
  example: { formula: 'RANK(8, LIST(3, 8, 5))', result: '1' },
  parameters: [
    { name: { zh: '数字', en: 'number' }, type: 'number' },
    { name: { zh: '一组数字', en: 'numbers' }, type: listOf('number') },
    { name: { zh: '从小到大', en: 'ascending' }, type: 'boolean', optional: true },
  ],
  returns: 'number',
  run: ([number, numbers, ascending = false]) => {
    if (!numbers.some((each) => each?.equals(number)))
      return notFound('一组数字里没有这个数', 'The number is not among them');
    const ahead = numbers.filter(
      (each) => each !== null && (ascending ? each.compare(number) < 0 : each.compare(number) > 0),
    );
    return Exact.whole(ahead.length + 1);
  },
});
