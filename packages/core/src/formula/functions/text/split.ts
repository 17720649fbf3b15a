import { defineFunction } from '../../function.ts';
import { listOf } from '../../type.ts';
import { charactersOf } from '../characters.ts';

export const split = defineFunction({
  name: 'SPLIT',
  group: 'text',
  label: { zh: '拆分文本', en: 'Split' },
  description: {
    zh: '按分隔符拆成一组文本；分隔符为空时拆成单个字',
    en: 'A list of the parts between separators; of single characters where the separator is empty',
  },
  example: { formula: 'SPLIT("甲、乙、丙", "、")', result: '甲, 乙, 丙' },
  parameters: [
    { name: { zh: '文本', en: 'text' }, type: 'text' },
    { name: { zh: '分隔符', en: 'separator' }, type: 'text' },
  ],
  returns: listOf('text'),
  run: ([text, separator]) => {
    if (text === '') return [];
    return separator === '' ? charactersOf(text) : text.split(separator);
  },
});
