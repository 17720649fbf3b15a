import { defineFunction } from '../../function.ts';

export const int = defineFunction({
  name: 'INT',
  group: 'math',
  label: { zh: '向下取整', en: 'Whole part' },
  description: { zh: '不大于它的最大整数', en: 'The largest whole number that is not above it' },
  example: { formula: 'INT(-8.2)', result: '-9' },
  parameters: [{ name: { zh: '数字', en: 'number' }, type: 'number' }],
  returns: 'number',
  run: ([number]) => number.round(0, 'floor'),
});
