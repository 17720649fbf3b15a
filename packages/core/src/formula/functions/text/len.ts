import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { charactersOf } from '../characters.ts';

export const len = defineFunction({
  name: 'LEN',
  aliases: ['COUNTCHAR'],
  group: 'text',
  label: { zh: '字数', en: 'Length' },
  description: { zh: '文本有多少个字', en: 'How many characters a text has' },
  example: { formula: 'LEN("榫卯 CRM")', result: '6' },
  parameters: [{ name: { zh: '文本', en: 'text' }, type: 'text' }],
  returns: 'number',
  run: ([text]) => Exact.whole(charactersOf(text).length),
});
