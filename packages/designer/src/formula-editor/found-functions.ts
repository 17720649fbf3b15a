import {
  type Bilingual,
  type FormulaFunction,
  type FunctionGroup,
  formulaFunctions,
  functionGroups,
} from '@mortise/core';
import { functionPinyin } from './function-pinyin.ts';

export const groupLabels: Readonly<Record<FunctionGroup, Bilingual>> = {
  logic: { zh: '逻辑', en: 'Logic' },
  math: { zh: '数学', en: 'Math' },
  text: { zh: '文本', en: 'Text' },
  date: { zh: '日期', en: 'Date' },
  people: { zh: '成员部门', en: 'People' },
  advanced: { zh: '高级', en: 'Advanced' },
};

/** Does a function answer to what a person types: its name, an alias, a label, pinyin, or initials of it? */
export function isFound(called: FormulaFunction, needle: string): boolean {
  const wanted = needle.trim().toLowerCase().replaceAll(/\s+/g, '');
  if (wanted === '') return true;
  const words = [called.name, ...(called.aliases ?? []), called.label.zh, called.label.en];
  if (words.some((word) => word.toLowerCase().replaceAll(' ', '').includes(wanted))) return true;
  const syllables = (functionPinyin[called.name] ?? '').split(' ');
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  return initials.startsWith(wanted) || syllables.some((_, from) => syllables.slice(from).join('').startsWith(wanted));
}

/** Functions that answer to `needle`, those whose name begins with it first, in their groups; empty groups left out. */
export function groupedFunctions(needle: string): { group: FunctionGroup; functions: FormulaFunction[] }[] {
  const found = formulaFunctions.filter((one) => isFound(one, needle));
  return functionGroups
    .map((group) => ({ group, functions: found.filter((one) => one.group === group) }))
    .filter(({ functions }) => functions.length > 0);
}
