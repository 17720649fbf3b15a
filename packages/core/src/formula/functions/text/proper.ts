import { defineFunction } from '../../function.ts';

export const proper = defineFunction({
  name: 'PROPER',
  group: 'text',
  label: { zh: '首字母大写', en: 'Proper case' },
  description: { zh: '每个单词的首字母大写，其余小写', en: 'Each word with a capital and the rest in lower case' },
  example: { formula: 'PROPER("zhang wei")', result: 'Zhang Wei' },
  parameters: [{ name: { zh: '文本', en: 'text' }, type: 'text' }],
  returns: 'text',
  run: ([text]) => text.toLowerCase().replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()),
});
