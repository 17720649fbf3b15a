import { defineFunction } from '../../function.ts';

export const not = defineFunction({
  name: 'NOT',
  group: 'logic',
  label: { zh: '不成立', en: 'Not' },
  description: { zh: '条件不成立时为是', en: 'Yes where the condition does not hold' },
  example: { formula: 'NOT(1 > 2)', result: 'TRUE' },
  parameters: [{ name: { zh: '条件', en: 'condition' }, type: 'boolean' }],
  returns: 'boolean',
  run: ([condition]) => !condition,
});
