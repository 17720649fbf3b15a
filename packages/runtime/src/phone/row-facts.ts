import type { ValueKind, ViewColumn } from '@mortise/core';
import type { ListField } from '../list/list-fields.ts';

/** What a row of a phone says of a record. */
export interface RowFacts {
  readonly title: ListField | undefined;
  /** At the right of the title. */
  readonly amount: ListField | undefined;
  readonly second: ListField | undefined;
  readonly tag: ListField | undefined;
  readonly date: ListField | undefined;
  readonly person: ListField | undefined;
}

const said: ReadonlySet<ValueKind> = new Set(['record', 'text', 'records', 'pointer', 'pointers']);

/** The view's first column of each kind, each used once; the first column is the title. */
export function rowFacts(columns: readonly ViewColumn[], fieldOf: (id: string) => ListField | undefined): RowFacts {
  const [title, ...rest] = columns.flatMap(({ field }) => fieldOf(field) ?? []);
  const firstOf = (...kinds: string[]) => rest.find(({ kind }) => kinds.includes(kind));
  const own = rest.filter(({ isSystem }) => !isSystem);
  return {
    title,
    amount: firstOf('number'),
    second: own.find(({ kind }) => said.has(kind)),
    tag: firstOf('option', 'options'),
    date: firstOf('date', 'moment'),
    person: firstOf('member'),
  };
}
