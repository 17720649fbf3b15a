import { blank, type Cell } from '@mortise/core';
import { shape, shapesOf } from '../columns/shape.ts';
import type { Merge, Row } from '../workbook.ts';

export type Typed = 'number' | 'date' | 'time' | 'boolean' | 'text' | 'none';

/** What a cell is to header detection: text that reads as a number counts as one, so that CSV works as well. */
export function typeOf(cell: Cell): Typed {
  const bits = shapesOf(cell);
  if (bits === 0 || (bits & (shape.noValue | shape.error)) !== 0) return 'none';
  if ((bits & (shape.number | shape.percent | shape.currency)) !== 0) return 'number';
  if ((bits & (shape.date | shape.moment | shape.month)) !== 0) return 'date';
  if ((bits & shape.time) !== 0) return 'time';
  return (bits & shape.boolean) !== 0 ? 'boolean' : 'text';
}

export const filledIn = (cells: readonly Cell[]): number =>
  cells.reduce((n, cell) => (cell.kind === 'blank' ? n : n + 1), 0);

const typedShare = 0.7;

/** The type most of a column's cells have, where enough of them agree and it is not text. */
export function typedColumns(rows: readonly Row[]): ReadonlyMap<number, Typed> {
  const tallies = new Map<number, Map<Typed, number>>();
  for (const { cells } of rows) {
    for (const [column, cell] of cells.entries()) {
      const type = typeOf(cell);
      if (type === 'none') continue;
      const tally = tallies.get(column) ?? new Map<Typed, number>();
      tally.set(type, (tally.get(type) ?? 0) + 1);
      tallies.set(column, tally);
    }
  }
  const typed = new Map<number, Typed>();
  for (const [column, tally] of tallies) {
    const total = [...tally.values()].reduce((a, b) => a + b, 0);
    for (const [type, times] of tally) if (type !== 'text' && times >= total * typedShare) typed.set(column, type);
  }
  return typed;
}

/** Rows as a person sees them: a merged cell shows its value over its whole range. Only ranges among these rows. */
export function withMergesShown(rows: readonly Row[], merges: readonly Merge[]): Row[] {
  const last = rows.at(-1)?.index ?? 0;
  const first = rows[0]?.index ?? 0;
  const shown = rows.map(({ cells, ...row }) => ({ ...row, cells: [...cells] }));
  const byIndex = new Map(shown.map((row) => [row.index, row]));
  for (const { top, left, bottom, right } of merges) {
    if (top > last || bottom < first) continue;
    const value = byIndex.get(top)?.cells[left] ?? blank;
    if (value === blank) continue;
    for (let index = top; index <= Math.min(bottom, last); index += 1) {
      const cells = byIndex.get(index)?.cells;
      for (let column = left; cells !== undefined && column <= right; column += 1) {
        while (cells.length < column) cells.push(blank);
        cells[column] = value;
      }
    }
  }
  return shown;
}
