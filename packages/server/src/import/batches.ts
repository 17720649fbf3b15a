import { blank, type PlannedSheet, textCell } from '@mortise/core';
import { type TableRow, tableRows, type Workbook } from '@mortise/sheets';
import type { ReadTable } from './read-table.ts';

/** Rows written in one go, and with them one transaction. */
const batchSize = 1000;

/** A row that is a record, with the rows after it that only say more of its subforms. */
export interface RecordRow extends TableRow {
  readonly more: readonly TableRow[];
}

export interface RowBatch {
  readonly rows: readonly RecordRow[];
  /** Rows of the table up to the last of these, the hidden ones that are left out counted too. */
  readonly end: number;
}

/** Does the row belong to the record that began with the other one? */
export type Continues = (row: TableRow, first: TableRow) => boolean;

const nothingMore: readonly TableRow[] = [];

/** The rows of a sheet that are imported. The same file and plan always give the same batches. */
export async function* batchesOf(
  workbook: Workbook,
  { sheet, includeHiddenRows, fixes }: Pick<PlannedSheet, 'sheet' | 'includeHiddenRows' | 'fixes'>,
  table: ReadTable,
  continues: Continues | null = null,
): AsyncGenerator<RowBatch> {
  const fixed = fixesByRow(fixes);
  let rows: RecordRow[] = [];
  let end = 0;
  let counted = 0;
  for await (const read of tableRows(workbook, sheet, table)) {
    for (const found of read) {
      counted++;
      if (found.hidden && !includeHiddenRows) continue;
      const row = fixed.size === 0 ? found : mended(found, fixed);
      const last = rows.at(-1);
      if (continues && last && continues(row, last)) {
        rows[rows.length - 1] = { ...last, more: [...last.more, row] };
        end = counted;
        continue;
      }
      // Only now is it known that the record before has come to its end.
      if (rows.length >= batchSize) {
        yield { rows, end };
        rows = [];
      }
      rows.push({ ...row, more: nothingMore });
      end = counted;
    }
  }
  if (rows.length > 0) yield { rows, end: counted };
}

type Fixes = ReadonlyMap<number, readonly PlannedSheet['fixes'][number][]>;

const fixesByRow = (fixes: PlannedSheet['fixes']): Fixes =>
  new Map(fixes.map(({ row }) => [row, fixes.filter((fix) => fix.row === row)]));

/** A row with what a person put right in it. */
function mended(row: TableRow, fixed: Fixes): TableRow {
  const fixes = fixed.get(row.index);
  if (!fixes) return row;
  const cells = [...row.cells];
  for (const { column, text } of fixes) if (column in cells) cells[column] = text === '' ? blank : textCell(text);
  return { ...row, cells };
}
