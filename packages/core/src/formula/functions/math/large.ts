import { defineFunction } from '../../function.ts';
import { listOf } from '../../type.ts';
import { notFound } from '../failures.ts';
import { wholeOf } from '../whole-of.ts';

export const large = defineFunction({
  name: 'LARGE',
  group: 'math',
  label: { zh: '第几大', en: 'Nth largest' },
  description: { zh: '一组数字中第 k 大的', en: 'The kth largest of the numbers' },
  example: { formula: 'LARGE(LIST(3, 8, 5), 2)', result: '5' },
  parameters: [
    { name: { zh: '数字', en: 'numbers' }, type: listOf('number') },
    { name: { zh: '第几', en: 'k' }, type: 'number' },
  ],
  returns: 'number',
  run: ([numbers, k], context) => {
    context.spend(numbers.length);
    const sorted = numbers.filter((number) => number !== null).sort((a, b) => b.compare(a));
    return sorted[wholeOf(k) - 1] ?? notFound('没有这么多数字', 'There are not that many numbers');
  },
});
