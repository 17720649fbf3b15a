import { FormulaError } from '../../error.ts';
import { defineFunction } from '../../function.ts';
import { charactersOf } from '../characters.ts';
import { positionOf, wholeOf } from '../whole-of.ts';

export const mid = defineFunction({
  name: 'MID',
  group: 'text',
  label: { zh: '中间几个字', en: 'Middle' },
  description: { zh: '从第几个字起取若干个字', en: 'So many characters from a position on' },
  example: { formula: 'MID("榫卯低代码平台", 3, 3)', result: '低代码' },
  parameters: [
    { name: { zh: '文本', en: 'text' }, type: 'text' },
    { name: { zh: '从第几个字', en: 'start' }, type: 'number' },
    { name: { zh: '个数', en: 'count' }, type: 'number' },
  ],
  returns: 'text',
  run: ([text, start, count]) => {
    const from = positionOf(start);
    return from instanceof FormulaError
      ? from
      : charactersOf(text)
          .slice(from, from + Math.max(0, wholeOf(count)))
          .join('');
  },
});
