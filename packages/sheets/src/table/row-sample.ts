import type { Cell } from '@mortise/core';

const most = 2_000;

/** At most 2,000 rows at even distances, whatever their number turns out to be. */
export class RowSample {
  rows: { index: number; cells: readonly Cell[] }[] = [];
  private stride = 1;
  private seen = 0;

  /** Whether the next row belongs to the sample; call once for each row, then `keep` it. */
  wants(): boolean {
    const wanted = this.seen % this.stride === 0;
    this.seen += 1;
    return wanted;
  }

  keep(index: number, cells: readonly Cell[]): void {
    this.rows.push({ index, cells });
    if (this.rows.length <= most) return;
    this.rows = this.rows.filter((_, position) => position % 2 === 0);
    this.stride *= 2;
  }
}
