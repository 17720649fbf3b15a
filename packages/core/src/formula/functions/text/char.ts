import { defineFunction } from '../../function.ts';
import { valueError } from '../failures.ts';
import { wholeOf } from '../whole-of.ts';

export const char = defineFunction({
  name: 'CHAR',
  aliases: ['UNICHAR'],
  group: 'text',
  label: { zh: '编码转字符', en: 'Character' },
  description: {
    zh: 'Unicode 编码的字符，例如 10 是换行',
    en: 'The character of a Unicode number; 10 is a line break',
  },
  example: { formula: 'CHAR(27051)', result: '榫' },
  parameters: [{ name: { zh: '编码', en: 'number' }, type: 'number' }],
  returns: 'text',
  run: ([number]) => {
    const code = wholeOf(number);
    const isCharacter = code >= 1 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : valueError('没有这个编码的字符', 'No character has this number');
  },
});
