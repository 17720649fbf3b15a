import { defineFunction } from '../../function.ts';
import { listOf } from '../../type.ts';
import { valueError } from '../failures.ts';

export const finda = defineFunction({
  name: 'FINDA',
  group: 'text',
  label: { zh: '取两段之间', en: 'Find all between' },
  description: {
    zh: '文本里每一对首尾之间的内容，成一组文本；不写结尾时取到下一个开头',
    en: 'Everything between each pair of marks, as a list of texts; up to the next beginning where no end is given',
  },
  example: { formula: 'FINDA("编号[A1]和[B2]", "[", "]")', result: 'A1, B2' },
  parameters: [
    { name: { zh: '文本', en: 'text' }, type: 'text' },
    { name: { zh: '开头', en: 'begin' }, type: 'text' },
    { name: { zh: '结尾', en: 'end' }, type: 'text', optional: true },
  ],
  returns: listOf('text'),
  run: ([text, begin, end = '']) => {
    if (begin === '') return valueError('开头不能为空', 'The beginning is empty');
    const parts = text.split(begin).slice(1);
    if (end === '') return parts;
    return parts.filter((part) => part.includes(end)).map((part) => part.slice(0, part.indexOf(end)));
  },
});
