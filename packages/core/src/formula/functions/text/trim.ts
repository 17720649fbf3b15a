import { defineFunction } from '../../function.ts';
import { spaced } from '../characters.ts';

export const trim = defineFunction({
  name: 'TRIM',
  group: 'text',
  label: { zh: '去多余空格', en: 'Trim' },
  description: {
    zh: '去掉两头的空格，中间连续的空格留一个',
    en: 'Takes away the spaces around, and all but one in between',
  },
  example: { formula: 'TRIM("  榫卯   CRM ")', result: '榫卯 CRM' },
  parameters: [{ name: { zh: '文本', en: 'text' }, type: 'text' }],
  returns: 'text',
  run: ([text]) => spaced(text).join(' '),
});
