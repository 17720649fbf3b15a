import { isList, type ValueKind } from '@mortise/core';
import { splitList } from '../options/split-list.ts';

const ofSeveralForms: ReadonlySet<ValueKind> = new Set(['pointer', 'pointers']);

/** What a cell of a field of this kind may call by its name, for whoever looks names up before the cell is read. */
export function namesIn(text: string, kind: ValueKind): readonly string[] {
  const names = isList(kind) ? [text, ...splitList(text)] : [text];
  return ofSeveralForms.has(kind) ? names.flatMap((name) => [name, withoutForm(name)]) : names;
}

/** The title where the name of a form stands before it. */
const withoutForm = (name: string) => name.replace(/^.+?\s*[:：]\s*/, '');
