import { blank, type Cell } from '@mortise/core';
import type { ReadOptions, Workbook } from '../workbook.ts';
import { MergeFiller } from './merge-filler.ts';
import type { TableShape } from './table-shape.ts';
import { takePictures } from './take-pictures.ts';

export interface TableRow {
  /** Row of the sheet, from 1, for messages. */
  readonly index: number;
  readonly hidden: boolean;
  /** One per column of the shape. */
  readonly cells: readonly Cell[];
  /** Parts of the file that are pictures in the row, by column of the shape. */
  readonly pictures?: ReadonlyMap<number, readonly string[]>;
}

/** The records of a table as its shape says, in batches: as many as the analysis counted. */
export async function* tableRows(
  workbook: Workbook,
  sheet: number,
  shape: Pick<TableShape, 'firstDataRow' | 'lastDataRow' | 'skippedRows' | 'isMerged' | 'columns'>,
  options: ReadOptions = {},
): AsyncIterable<readonly TableRow[]> {
  // They stand behind the cells: finding that there are none means unpacking the whole sheet.
  const filler = new MergeFiller(shape.isMerged === false ? [] : await workbook.merges(sheet));
  const skipped = new Set(shape.skippedRows);
  const shown = await workbook.pictures(sheet);
  for await (const batch of workbook.rows(sheet, options)) {
    const rows: TableRow[] = [];
    for (const row of batch) {
      if (row.index < shape.firstDataRow || skipped.has(row.index)) continue;
      if (row.index > shape.lastDataRow) break;
      const { row: plain, pictures: found } = takePictures(shown, row);
      const { cells } = filler.fill(plain);
      const picked = shape.columns.map(({ index }) => cells[index] ?? blank);
      if (picked.every((cell) => cell.kind === 'blank')) continue;
      const pictures = found && byPosition(found, shape.columns);
      rows.push({ index: row.index, hidden: row.hidden, cells: picked, ...(pictures && { pictures }) });
    }
    if (rows.length > 0) yield rows;
    if ((batch.at(-1)?.index ?? 0) > shape.lastDataRow) return;
  }
}

const byPosition = (found: ReadonlyMap<number, readonly string[]>, columns: TableShape['columns']) =>
  new Map(
    columns.flatMap(({ index }, position) => {
      const parts = found.get(index);
      return parts ? [[position, parts] as const] : [];
    }),
  );
