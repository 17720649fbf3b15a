import { defineFunction } from '../../function.ts';

export const falseFunction = defineFunction({
  name: 'FALSE',
  group: 'logic',
  label: { zh: '否', en: 'False' },
  description: { zh: '逻辑值 FALSE', en: 'The truth value FALSE' },
  example: { formula: 'FALSE()', result: 'FALSE' },
  parameters: [],
  returns: 'boolean',
  run: () => false,
});
