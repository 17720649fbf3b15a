import { defineFunction } from '../../function.ts';
import { valueError } from '../failures.ts';

export const encodeuricomponent = defineFunction({
  name: 'ENCODEURICOMPONENT',
  group: 'advanced',
  label: { zh: '网址参数编码', en: 'Encode URL part' },
  description: { zh: '把一段文字编码成网址的参数', en: 'Encodes a text as a part of an address' },
  example: { formula: 'ENCODEURICOMPONENT("a&b")', result: 'a%26b' },
  parameters: [{ name: { zh: '文本', en: 'text' }, type: 'text' }],
  returns: 'text',
  run: ([text], context) => {
    context.room(text.length * 9);
    try {
      return encodeURIComponent(text);
    } catch {
      return valueError('文本里有不完整的字符', 'The text has half a character in it');
    }
  },
});
