import { compareValues } from '../../compare-values.ts';
import { defineFunction } from '../../function.ts';

export const gt = defineFunction({
  name: 'GT',
  group: 'logic',
  label: { zh: '大于', en: 'Greater' },
  description: { zh: '前一个更大或更晚时为是，同 >', en: 'Yes where the first is greater or later, as >' },
  example: { formula: 'GT(3, 2)', result: 'TRUE' },
  parameters: [
    { name: { zh: '前一个', en: 'first' }, type: 'any', empty: 'passed' },
    { name: { zh: '后一个', en: 'second' }, type: 'any', empty: 'passed' },
  ],
  returns: 'boolean',
  run: ([first, second], { timeZone }) => compareValues(first, second, timeZone) > 0,
});
