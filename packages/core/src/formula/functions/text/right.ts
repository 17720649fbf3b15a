import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { charactersOf } from '../characters.ts';
import { wholeOf } from '../whole-of.ts';

export const right = defineFunction({
  name: 'RIGHT',
  group: 'text',
  label: { zh: '右边几个字', en: 'Right' },
  description: {
    zh: '取文本末尾的若干个字，不写个数时取 1 个',
    en: 'The last characters of a text; one where no count is given',
  },
  example: { formula: 'RIGHT("榫卯平台", 2)', result: '平台' },
  parameters: [
    { name: { zh: '文本', en: 'text' }, type: 'text' },
    { name: { zh: '个数', en: 'count' }, type: 'number', optional: true },
  ],
  returns: 'text',
  run: ([text, count = Exact.one]) => {
    const characters = charactersOf(text);
    return characters.slice(Math.max(0, characters.length - Math.max(0, wholeOf(count)))).join('');
  },
});
