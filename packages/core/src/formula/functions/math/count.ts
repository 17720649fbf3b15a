import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { listOf } from '../../type.ts';
import { DateValue, MomentValue, TimeValue } from '../../value.ts';

export const count = defineFunction({
  name: 'COUNT',
  group: 'math',
  label: { zh: '计数', en: 'Count numbers' },
  description: {
    zh: '有多少个数字、日期或时间，文本和空值不计',
    en: 'How many numbers, dates and times there are; texts and empty ones do not count',
  },
  example: { formula: 'COUNT(3, "榫", 5)', result: '2' },
  parameters: [{ name: { zh: '值', en: 'values' }, type: listOf('any'), rest: true }],
  returns: 'number',
  run: ([values]) =>
    Exact.whole(
      values.filter(
        (value) =>
          value instanceof Exact ||
          value instanceof DateValue ||
          value instanceof MomentValue ||
          value instanceof TimeValue,
      ).length,
    ),
});
