import type { Bilingual } from '../../text.ts';
import type { Parameter } from '../function.ts';
import { listOf } from '../type.ts';

/** For functions that take lists and conditions by turns. */
export const pairs = (count: number): Bilingual | null =>
  count % 2 === 0 ? null : { zh: '条件列和条件要成对', en: 'Lists and conditions come in pairs' };

const name = { zh: '条件列', en: 'values' };
const first = { name, type: listOf('any') } as const satisfies Parameter;
/** Lists of one type among the rest of a call would be joined; `any` keeps them apart. */
const further = { name, type: 'any', empty: 'passed' } as const satisfies Parameter;
const condition = { name: { zh: '条件', en: 'condition' }, type: 'any', empty: 'passed' } as const satisfies Parameter;
const summed = { name: { zh: '求和列', en: 'summed' }, type: listOf('number') } as const satisfies Parameter;

/** After `before` other arguments, lists and conditions by turns. */
export const pairParameter =
  (before: 0 | 1) =>
  (index: number): Parameter => {
    if (index < before) return summed;
    if (index === before) return first;
    return (index - before) % 2 === 0 ? further : condition;
  };
