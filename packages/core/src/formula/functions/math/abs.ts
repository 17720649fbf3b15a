import { defineFunction } from '../../function.ts';

export const abs = defineFunction({
  name: 'ABS',
  group: 'math',
  label: { zh: '绝对值', en: 'Absolute value' },
  description: { zh: '去掉正负号', en: 'The number without its sign' },
  example: { formula: 'ABS(-3.5)', result: '3.5' },
  parameters: [{ name: { zh: '数字', en: 'number' }, type: 'number' }],
  returns: 'number',
  run: ([number]) => number.absolute(),
});
