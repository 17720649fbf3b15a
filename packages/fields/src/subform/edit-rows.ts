import {
  type Actor,
  type Cell,
  defaultValue,
  type Field,
  newId,
  normaliseEmpty,
  type ParseContext,
  type Row,
  type Values,
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

/** Ids of rows whose cells stay as they are: those that are stored, where stored rows may not be edited. */
export const heldRows = (mayEdit: boolean, stored: readonly Row[] | null | undefined): ReadonlySet<string> =>
  new Set(mayEdit ? [] : stored?.map(({ id }) => id));

export const setCell = (rows: readonly Row[], index: number, key: string, value: unknown): readonly Row[] =>
  rows.map((row, at) => (at === index ? { ...row, [key]: normaliseEmpty(value) } : row));

/** Several cells of a row at once, by their keys. */
export const fillRow = (rows: readonly Row[], index: number, values: Values): readonly Row[] =>
  Object.entries(values).reduce((filled, [key, value]) => setCell(filled, index, key, value), rows);

export const moveRow = (rows: readonly Row[], from: number, to: number): readonly Row[] => {
  const row = rows[from];
  return row && to >= 0 && to < rows.length ? rows.toSpliced(from, 1).toSpliced(to, 0, row) : rows;
};

export const copyRow = (rows: readonly Row[], index: number): readonly Row[] => {
  const row = rows[index];
  return row ? rows.toSpliced(index + 1, 0, { ...row, id: newId() }) : rows;
};

interface Pasting {
  readonly rows: readonly Row[];
  readonly cells: readonly (readonly Cell[])[];
  readonly at: { readonly row: number; readonly column: number };
  /** What stands over the cells, from the left; nothing where a cell is left out. */
  readonly over: readonly (Field | undefined)[];
  /** All that a row has: new ones start from their defaults. */
  readonly columns: readonly Field[];
  readonly most: number;
  /** `rowId` is null for a row that the paste makes. */
  readonly mayType: (column: Field, rowId: string | null) => boolean;
  readonly context: ParseContext & { readonly actor: Beginner };
}

interface Pasted {
  readonly rows: readonly Row[];
  /** Cells that could not be read and kept their value. */
  readonly refused: number;
}

/**
 * Cells from a place on; what goes beyond the last row makes new ones, up to `most`. Columns and rows into which nobody
 * may type keep their values.
 */
export function pasteRows({ rows, cells, at, over, columns, most, mayType, context }: Pasting): Pasted {
  let refused = 0;
  const next: Row[] = [...rows];
  cells.forEach((line, down) => {
    const index = at.row + down;
    if (index >= most) return;
    const row: Record<string, unknown> & { id: string } = { ...(next[index] ?? newRow(columns, context.actor)) };
    line.forEach((cell, right) => {
      const column = over[at.column + right];
      if (!column || !mayType(column, rows[index]?.id ?? null)) return;
      const read = column.type.parse(cell, column.config, context);
      if (read.ok) row[column.key] = read.value;
      else refused++;
    });
    next[index] = row;
  });
  return { rows: next, refused };
}
