import { compareValues } from '../../compare-values.ts';
import { defineFunction } from '../../function.ts';

export const ge = defineFunction({
  name: 'GE',
  group: 'logic',
  label: { zh: '大于等于', en: 'Greater or equal' },
  description: { zh: '前一个不小于后一个时为是，同 >=', en: 'Yes where the first is not less, as >=' },
  example: { formula: 'GE(2, 2)', result: 'TRUE' },
  parameters: [
    { name: { zh: '前一个', en: 'first' }, type: 'any', empty: 'passed' },
    { name: { zh: '后一个', en: 'second' }, type: 'any', empty: 'passed' },
  ],
  returns: 'boolean',
  run: ([first, second], { timeZone }) => compareValues(first, second, timeZone) >= 0,
});
