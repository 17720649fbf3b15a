import { compareValues } from '../../compare-values.ts';
import { defineFunction } from '../../function.ts';

export const eq = defineFunction({
  name: 'EQ',
  group: 'logic',
  label: { zh: '等于', en: 'Equal' },
  description: { zh: '两个值相等时为是，同 =', en: 'Yes where both are equal, as =' },
  example: { formula: 'EQ(1, 1)', result: 'TRUE' },
  parameters: [
    { name: { zh: '前一个', en: 'first' }, type: 'any', empty: 'passed' },
    { name: { zh: '后一个', en: 'second' }, type: 'any', empty: 'passed' },
  ],
  returns: 'boolean',
  run: ([first, second], { timeZone }) => compareValues(first, second, timeZone) === 0,
});
