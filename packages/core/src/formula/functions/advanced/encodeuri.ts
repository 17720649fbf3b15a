import { defineFunction } from '../../function.ts';
import { valueError } from '../failures.ts';

export const encodeuri = defineFunction({
  name: 'ENCODEURI',
  group: 'advanced',
  label: { zh: '网址编码', en: 'Encode URL' },
  description: { zh: '把网址里的中文和空格编码', en: 'Encodes what may not stand in an address as it is' },
  example: { formula: 'ENCODEURI("https://a.cn/客户")', result: 'https://a.cn/%E5%AE%A2%E6%88%B7' },
  parameters: [{ name: { zh: '文本', en: 'text' }, type: 'text' }],
  returns: 'text',
  run: ([text], context) => {
    context.room(text.length * 9);
    try {
      return encodeURI(text);
    } catch {
      return valueError('文本里有不完整的字符', 'The text has half a character in it');
    }
  },
});
