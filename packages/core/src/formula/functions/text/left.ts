import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';

export const left = defineFunction({
  name: 'LEFT',
  group: 'text',
  label: { zh: '左边几个字', en: 'Left' },
  description: {
    zh: '取文本开头的若干个字，不写个数时取 1 个',
    en: 'The first characters of a text; one where no count is given',
  },
  example: { formula: 'LEFT("榫卯平台", 2)', result: '榫卯' },
  parameters: [
    { name: { zh: '文本', en: 'text' }, type: 'text' },
    { name: { zh: '个数', en: 'count' }, type: 'number', optional: true },
  ],
  returns: 'text',
  run: ([text, count = Exact.one]) => [...text].slice(0, Math.max(0, count.round(0, 'down').toNumber())).join(''),
});
