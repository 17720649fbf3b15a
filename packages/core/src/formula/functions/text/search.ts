import { fold } from '../../../conditions/folding.ts';
import { FormulaError } from '../../error.ts';
import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { charactersOf } from '../characters.ts';
import { notFound } from '../failures.ts';
import { positionOf } from '../whole-of.ts';

export const search = defineFunction({
  name: 'SEARCH',
  group: 'text',
  label: { zh: '查找位置（不分大小写）', en: 'Search' },
  description: {
    zh: '一段文字在文本里第一次出现的位置，不分大小写',
    en: 'Where a part first stands in a text, in any case',
  },
  example: { formula: 'SEARCH("crm", "榫卯 CRM")', result: '4' },
  parameters: [
    { name: { zh: '找的文字', en: 'part' }, type: 'text' },
    { name: { zh: '文本', en: 'text' }, type: 'text' },
    { name: { zh: '从第几个字', en: 'start' }, type: 'number', optional: true },
  ],
  returns: 'number',
  run: ([part, text, start = Exact.one]) => {
    const from = positionOf(start);
    if (from instanceof FormulaError) return from;
    const characters = charactersOf(fold(text));
    const at = characters.slice(from).join('').indexOf(fold(part));
    if (at < 0 || from > characters.length) return notFound('文本里没有这段文字', 'The text does not have this part');
    return Exact.whole(from + charactersOf(characters.slice(from).join('').slice(0, at)).length + 1);
  },
});
