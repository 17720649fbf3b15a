import { defineFunction } from '../../function.ts';
import { valueError } from '../failures.ts';

export const decodeuricomponent = defineFunction({
  name: 'DECODEURICOMPONENT',
  group: 'advanced',
  label: { zh: '网址参数解码', en: 'Decode URL part' },
  description: { zh: '把编码过的参数变回原文', en: 'Turns an encoded part of an address back' },
  example: { formula: 'DECODEURICOMPONENT("a%26b")', result: 'a&b' },
  parameters: [{ name: { zh: '文本', en: 'text' }, type: 'text' }],
  returns: 'text',
  run: ([text]) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return valueError('这段文本不是网址编码', 'This text is not encoded like an address');
    }
  },
});
