import {
  type Actor,
  blank,
  defaultValue,
  type Field,
  newId,
  normaliseEmpty,
  type ParseContext,
  type Row,
  textCell,
} from '@mortise/core';

type Beginner = Pick<Actor, 'userId' | 'departmentIds' | 'timeZone' | 'locale'>;

/** A new row with what its columns start from; cells that follow from others are left out, which is left to the record. */
export const newRow = (columns: readonly Field[], actor: Beginner, now = new Date()): Row => ({
  id: newId(),
  ...Object.fromEntries(
    columns
      .filter(({ type, block }) => !type.supports.computed && !following.has(block.default?.kind))
      .map((column) => [column.key, normaliseEmpty(defaultValue(column, actor, now))]),
  ),
});

const following: ReadonlySet<string | undefined> = new Set(['formula', 'linkage']);

export const setCell = (rows: readonly Row[], index: number, key: string, value: unknown): readonly Row[] =>
  rows.map((row, at) => (at === index ? { ...row, [key]: normaliseEmpty(value) } : row));

export const moveRow = (rows: readonly Row[], from: number, to: number): readonly Row[] => {
  const row = rows[from];
  return row && to >= 0 && to < rows.length ? rows.toSpliced(from, 1).toSpliced(to, 0, row) : rows;
};

export const copyRow = (rows: readonly Row[], index: number): readonly Row[] => {
  const row = rows[index];
  return row ? rows.toSpliced(index + 1, 0, { ...row, id: newId() }) : rows;
};

interface Pasted {
  readonly rows: readonly Row[];
  /** Cells that could not be read and kept their value. */
  readonly refused: number;
}

/** Cells of the clipboard from a place on; what goes beyond the last row makes new ones, up to `most`. Columns into which nobody may type keep their values. */
export function pasteRows(
  rows: readonly Row[],
  matrix: readonly (readonly string[])[],
  at: { readonly row: number; readonly column: number },
  columns: readonly Field[],
  context: ParseContext & { readonly actor: Beginner },
  most: number,
  mayType: (column: Field) => boolean,
): Pasted {
  let refused = 0;
  const next: Row[] = [...rows];
  matrix.forEach((texts, down) => {
    const index = at.row + down;
    if (index >= most) return;
    const row: Record<string, unknown> & { id: string } = { ...(next[index] ?? newRow(columns, context.actor)) };
    texts.forEach((text, right) => {
      const column = columns[at.column + right];
      if (!column || !mayType(column)) return;
      const read = column.type.parse(text.trim() === '' ? blank : textCell(text.trim()), column.config, context);
      if (read.ok) row[column.key] = read.value;
      else refused++;
    });
    next[index] = row;
  });
  return { rows: next, refused };
}
