import { FormulaError } from '../../error.ts';
import { defineFunction } from '../../function.ts';
import { charactersOf } from '../characters.ts';
import { positionOf, wholeOf } from '../whole-of.ts';

export const replace = defineFunction({
  name: 'REPLACE',
  group: 'text',
  label: { zh: '按位置替换', en: 'Replace by position' },
  description: {
    zh: '从第几个字起的若干个字换成新文字',
    en: 'Puts a new text in the place of so many characters from a position on',
  },
  example: { formula: 'REPLACE("13800006021", 4, 4, "****")', result: '138****6021' },
  parameters: [
    { name: { zh: '文本', en: 'text' }, type: 'text' },
    { name: { zh: '从第几个字', en: 'start' }, type: 'number' },
    { name: { zh: '个数', en: 'count' }, type: 'number' },
    { name: { zh: '新文字', en: 'new text' }, type: 'text' },
  ],
  returns: 'text',
  run: ([text, start, count, replacement], context) => {
    const from = positionOf(start);
    if (from instanceof FormulaError) return from;
    const characters = charactersOf(text);
    context.room(text.length + replacement.length);
    const after = characters.slice(from + Math.max(0, wholeOf(count)));
    return [...characters.slice(0, from), replacement, ...after].join('');
  },
});
