import { blank, type Cell } from '@mortise/core';
import type { Merge, Row } from '../workbook.ts';

/** Repeats the value of a vertically merged cell in every row it covers. Feed it the rows in order. */
export class MergeFiller {
  private readonly merges: readonly Merge[];
  private next = 0;
  /** Merges do not overlap, so a column is under at most one. */
  private readonly active = new Map<number, { bottom: number; value: Cell }>();

  constructor(merges: readonly Merge[]) {
    this.merges = merges.filter(({ top, bottom }) => bottom > top).sort((a, b) => a.top - b.top);
  }

  fill(row: Row): Row {
    let cells: Cell[] | undefined;
    for (const [column, { bottom, value }] of this.active) {
      if (row.index > bottom) this.active.delete(column);
      else if ((row.cells[column] ?? blank).kind === 'blank') {
        cells ??= [...row.cells];
        while (cells.length < column) cells.push(blank);
        cells[column] = value;
      }
    }
    for (; (this.merges[this.next]?.top ?? Number.POSITIVE_INFINITY) <= row.index; this.next += 1) {
      const { top, left, bottom } = this.merges[this.next] as Merge;
      const value = row.cells[left];
      if (top === row.index && value !== undefined && value.kind !== 'blank') this.active.set(left, { bottom, value });
    }
    return cells === undefined ? row : { ...row, cells };
  }
}
