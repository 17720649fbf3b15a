import { defineFunction } from '../../function.ts';
import { valueError } from '../failures.ts';

export const decodeuri = defineFunction({
  name: 'DECODEURI',
  group: 'advanced',
  label: { zh: '网址解码', en: 'Decode URL' },
  description: { zh: '把编码过的网址变回原文', en: 'Turns an encoded address back' },
  example: { formula: 'DECODEURI("https://a.cn/%E5%AE%A2%E6%88%B7")', result: 'https://a.cn/客户' },
  parameters: [{ name: { zh: '文本', en: 'text' }, type: 'text' }],
  returns: 'text',
  run: ([text]) => {
    try {
      return decodeURI(text);
    } catch {
      return valueError('这段文本不是网址编码', 'This text is not encoded like an address');
    }
  },
});
