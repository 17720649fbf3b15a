import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { valueError } from '../failures.ts';

export const code = defineFunction({
  name: 'CODE',
  aliases: ['UNICODE'],
  group: 'text',
  label: { zh: '字符编码', en: 'Code' },
  description: { zh: '第一个字的 Unicode 编码', en: 'The Unicode number of the first character' },
  example: { formula: 'CODE("榫")', result: '27051' },
  parameters: [{ name: { zh: '文本', en: 'text' }, type: 'text' }],
  returns: 'number',
  run: ([text]) => {
    const code = text.codePointAt(0);
    return code === undefined ? valueError('文本为空', 'The text is empty') : Exact.whole(code);
  },
});
