import type { PlannedSheet } from '@mortise/core';
import { type TableRow, tableRows, type Workbook } from '@mortise/sheets';
import type { ReadTable } from './read-table.ts';

/** Rows written in one go, and with them one transaction. */
const batchSize = 1000;

export interface RowBatch {
  readonly rows: readonly TableRow[];
  /** Rows of the table up to the last of these, the hidden ones that are left out counted too. */
  readonly end: number;
}

/** The rows of a sheet that are imported. The same file and plan always give the same batches. */
export async function* batchesOf(
  workbook: Workbook,
  { sheet, includeHiddenRows }: Pick<PlannedSheet, 'sheet' | 'includeHiddenRows'>,
  table: ReadTable,
): AsyncGenerator<RowBatch> {
  let rows: TableRow[] = [];
  let end = 0;
  for await (const read of tableRows(workbook, sheet, table)) {
    for (const row of read) {
      end++;
      if (row.hidden && !includeHiddenRows) continue;
      rows.push(row);
      if (rows.length < batchSize) continue;
      yield { rows, end };
      rows = [];
    }
  }
  if (rows.length > 0) yield { rows, end };
}
