import { compareValues } from '../../compare-values.ts';
import { defineFunction } from '../../function.ts';

export const lt = defineFunction({
  name: 'LT',
  group: 'logic',
  label: { zh: '小于', en: 'Less' },
  description: { zh: '前一个更小或更早时为是，同 <', en: 'Yes where the first is less or earlier, as <' },
  example: { formula: 'LT(3, 2)', result: 'FALSE' },
  parameters: [
    { name: { zh: '前一个', en: 'first' }, type: 'any', empty: 'passed' },
    { name: { zh: '后一个', en: 'second' }, type: 'any', empty: 'passed' },
  ],
  returns: 'boolean',
  run: ([first, second], { timeZone }) => compareValues(first, second, timeZone) < 0,
});
