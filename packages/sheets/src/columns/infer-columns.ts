import type { Cell } from '@mortise/core';
import type { ColumnGuess, InferContext } from './guess.ts';
import { inferColumn } from './infer-column.ts';
import { ColumnStatistics } from './statistics.ts';

/** Proposes a field for each column from samples of its cells, such as those pasted from the clipboard. */
export function inferColumns(
  columns: readonly { readonly name: string; readonly cells: readonly Cell[] }[],
  context: InferContext = {},
): ColumnGuess[] {
  return columns.map(({ name, cells }) => {
    const statistics = new ColumnStatistics();
    for (const cell of cells) statistics.add(cell);
    return inferColumn({ name, statistics, sample: cells }, context);
  });
}
