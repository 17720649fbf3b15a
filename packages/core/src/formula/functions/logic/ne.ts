import { compareValues } from '../../compare-values.ts';
import { defineFunction } from '../../function.ts';

export const ne = defineFunction({
  name: 'NE',
  group: 'logic',
  label: { zh: '不等于', en: 'Not equal' },
  description: { zh: '两个值不相等时为是，同 <>', en: 'Yes where they differ, as <>' },
  example: { formula: 'NE(1, 2)', result: 'TRUE' },
  parameters: [
    { name: { zh: '前一个', en: 'first' }, type: 'any', empty: 'passed' },
    { name: { zh: '后一个', en: 'second' }, type: 'any', empty: 'passed' },
  ],
  returns: 'boolean',
  run: ([first, second], { timeZone }) => compareValues(first, second, timeZone) !== 0,
});
