import { defineFunction } from '../../function.ts';
import { spaced } from '../characters.ts';

export const clean = defineFunction({
  name: 'CLEAN',
  group: 'text',
  label: { zh: '删所有空格', en: 'Delete spaces' },
  description: {
    zh: '删掉所有空格、换行和不可见的字符',
    en: 'Takes away all spaces, line breaks and characters that cannot be seen',
  },
  example: { formula: 'CLEAN(" 138 0000 6021 ")', result: '13800006021' },
  parameters: [{ name: { zh: '文本', en: 'text' }, type: 'text' }],
  returns: 'text',
  run: ([text]) => spaced(text).join('').replaceAll(/\p{C}/gu, ''),
});
