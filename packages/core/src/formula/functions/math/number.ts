import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { textOf } from '../../text-of.ts';
import { valueError } from '../failures.ts';
import { isEmpty } from '../is-empty.ts';

export const number = defineFunction({
  name: 'NUMBER',
  aliases: ['VALUE'],
  group: 'math',
  label: { zh: '转为数字', en: 'To a number' },
  description: {
    zh: '把文本变成数字，认得千分位、货币符号、百分号和全角数字',
    en: 'Turns a text into a number; knows thousands separators, currency signs, percent and full-width digits',
  },
  example: { formula: 'NUMBER("￥1,680.50")', result: '1680.5' },
  parameters: [{ name: { zh: '值', en: 'value' }, type: 'any', empty: 'passed' }],
  returns: 'number',
  run: ([value], context) => {
    if (isEmpty(value)) return null;
    if (value instanceof Exact) return value;
    if (typeof value === 'boolean') return value ? Exact.one : Exact.zero;
    const text = textOf(value, context)
      .normalize('NFKC')
      .replaceAll(/[\s,¥$€£元]/g, '');
    const number = Exact.read(text.endsWith('%') ? text.slice(0, -1) : text);
    if (number === null) return valueError('这段文本不是数字', 'This text is no number');
    return text.endsWith('%') ? (number.dividedBy(Exact.whole(100)) ?? number) : number;
  },
});
