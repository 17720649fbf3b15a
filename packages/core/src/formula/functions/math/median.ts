import { numberTooLarge } from '../../error.ts';
import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { listOf } from '../../type.ts';

export const median = defineFunction({
  name: 'MEDIAN',
  group: 'math',
  label: { zh: '中位数', en: 'Median' },
  description: {
    zh: '排序后正中间的数；个数为双数时取中间两个的平均',
    en: 'The number in the middle, or the mean of the two there',
  },
  example: { formula: 'MEDIAN(3, 8, 5)', result: '5' },
  parameters: [{ name: { zh: '数字', en: 'numbers' }, type: listOf('number'), rest: true }],
  returns: 'number',
  run: ([numbers], context) => {
    context.spend(numbers.length);
    const sorted = numbers.filter((number) => number !== null).sort((a, b) => a.compare(b));
    const low = sorted[Math.ceil(sorted.length / 2) - 1];
    const high = sorted[Math.floor(sorted.length / 2)];
    return low && high ? (low.plus(high)?.dividedBy(Exact.whole(2)) ?? numberTooLarge) : null;
  },
});
