import { defineFunction } from '../../function.ts';
import { listOf } from '../../type.ts';

export const xor = defineFunction({
  name: 'XOR',
  group: 'logic',
  label: { zh: '异或', en: 'Exclusive or' },
  description: { zh: '成立的条件是奇数个时为是', en: 'Yes where an odd number of conditions hold' },
  example: { formula: 'XOR(5 > 3, 2 > 1)', result: 'FALSE' },
  parameters: [{ name: { zh: '条件', en: 'condition' }, type: listOf('boolean'), rest: true }],
  returns: 'boolean',
  run: ([conditions]) => conditions.filter((each) => each === true).length % 2 === 1,
});
