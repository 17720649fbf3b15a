import { compareValues } from '../../compare-values.ts';
import { defineFunction } from '../../function.ts';

export const le = defineFunction({
  name: 'LE',
  group: 'logic',
  label: { zh: '小于等于', en: 'Less or equal' },
  description: { zh: '前一个不大于后一个时为是，同 <=', en: 'Yes where the first is not greater, as <=' },
  example: { formula: 'LE(2, 3)', result: 'TRUE' },
  parameters: [
    { name: { zh: '前一个', en: 'first' }, type: 'any', empty: 'passed' },
    { name: { zh: '后一个', en: 'second' }, type: 'any', empty: 'passed' },
  ],
  returns: 'boolean',
  run: ([first, second], { timeZone }) => compareValues(first, second, timeZone) <= 0,
});
