import { type Field, textIn } from '@mortise/core';

export interface Matched {
  /** The column of the subform for each of the list's. */
  readonly over: readonly (Field | undefined)[];
  /** Names in the list that no column has. */
  readonly unknown: readonly string[];
}

/** Brings the columns of a list together with those of a subform: by their names, or by their places where no name fits. */
export function matchColumns(names: readonly string[], columns: readonly Field[]): Matched {
  const byName = new Map<string, Field>();
  for (const column of columns) {
    const { key, label } = column.block;
    for (const name of [key, textIn(label, 'en'), textIn(label, 'zh')]) byName.set(plain(name), column);
  }
  const over = names.map((name) => byName.get(plain(name)));
  if (over.some((column) => column !== undefined))
    return { over, unknown: names.filter((_, index) => over[index] === undefined) };
  return { over: names.map((_, index) => columns[index]), unknown: [] };
}

const plain = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s*:]/gu, '');
