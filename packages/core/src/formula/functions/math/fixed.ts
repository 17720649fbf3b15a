import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { fixedText, withCommas } from '../fixed-text.ts';
import { wholeOf } from '../whole-of.ts';

export const fixed = defineFunction({
  name: 'FIXED',
  group: 'math',
  label: { zh: '固定小数位', en: 'Fixed places' },
  description: {
    zh: '四舍五入成固定小数位的文本，默认两位、带千分位',
    en: 'Rounds to a text with so many decimal places, two by default, with thousands separators',
  },
  example: { formula: 'FIXED(1680.5)', result: '1,680.50' },
  parameters: [
    { name: { zh: '数字', en: 'number' }, type: 'number' },
    { name: { zh: '小数位数', en: 'places' }, type: 'number', optional: true },
    { name: { zh: '不带千分位', en: 'no commas' }, type: 'boolean', optional: true },
  ],
  returns: 'text',
  run: ([number, places, noCommas = false]) => {
    const text = fixedText(number, wholeOf(places ?? Exact.whole(2)));
    return noCommas ? text : withCommas(text);
  },
});
