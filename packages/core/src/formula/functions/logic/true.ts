import { defineFunction } from '../../function.ts';

export const trueFunction = defineFunction({
  name: 'TRUE',
  group: 'logic',
  label: { zh: '是', en: 'True' },
  description: { zh: '逻辑值 TRUE', en: 'The truth value TRUE' },
  example: { formula: 'TRUE()', result: 'TRUE' },
  parameters: [],
  returns: 'boolean',
  run: () => true,
});
