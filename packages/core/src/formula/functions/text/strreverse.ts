import { defineFunction } from '../../function.ts';
import { charactersOf } from '../characters.ts';

export const strreverse = defineFunction({
  name: 'STRREVERSE',
  group: 'text',
  label: { zh: '倒序文本', en: 'Reverse' },
  description: { zh: '文本从后往前写', en: 'The text from back to front' },
  example: { formula: 'STRREVERSE("上海自来水")', result: '水来自海上' },
  parameters: [{ name: { zh: '文本', en: 'text' }, type: 'text' }],
  returns: 'text',
  run: ([text]) => charactersOf(text).reverse().join(''),
});
