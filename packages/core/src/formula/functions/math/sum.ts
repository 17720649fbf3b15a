import { defineFunction } from '../../function.ts';
import { listOf } from '../../type.ts';
import { total } from '../total.ts';

export const sum = defineFunction({
  name: 'SUM',
  group: 'math',
  label: { zh: '求和', en: 'Sum' },
  description: {
    zh: '所有数字之和，空值不计；可以用明细的一列',
    en: 'The sum of all numbers, empty ones aside; takes columns of a subform',
  },
  example: { formula: 'SUM(0.1, 0.2)', result: '0.3' },
  parameters: [{ name: { zh: '数字', en: 'numbers' }, type: listOf('number'), rest: true }],
  returns: 'number',
  run: ([numbers]) => total(numbers),
});
