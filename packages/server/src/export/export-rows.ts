import { blank, type FormatContext, type RecordPage, type RecordView, type Row, rowsIn } from '@mortise/core';
import type { RowToWrite } from '@mortise/sheets';
import type { ExportColumn } from './export-columns.ts';

/**
 * The rows of a file that records become: one each, or as many as the longest of their subforms has. `repeats` says
 * what stands in the columns of the record from its second row on: its values again, or nothing.
 */
export function exportRows(
  { items }: Pick<RecordPage, 'items'>,
  columns: readonly ExportColumn[],
  context: FormatContext,
  { repeats }: { readonly repeats: boolean },
): RowToWrite[] {
  const subforms = new Set(columns.flatMap((column) => (column.of === 'row' ? [column.subform.key] : [])));
  if (subforms.size === 0) return items.map((record) => ({ cells: cellsAt(record, columns, context, {}, 0, true) }));
  return items.flatMap((record) => {
    const rows = rowsByKey(record, subforms);
    const height = Math.max(1, ...Object.values(rows).map(({ length }) => length));
    return Array.from({ length: height }, (_, at): RowToWrite => {
      const cells = cellsAt(record, columns, context, rows, at, at === 0 || repeats);
      return at === 0 && !repeats && height > 1 ? { cells, height } : { cells };
    });
  });
}

/** One row for each row of a subform, with the columns of its record on each. */
export function subformRows(
  { items }: Pick<RecordPage, 'items'>,
  columns: readonly ExportColumn[],
  context: FormatContext,
): RowToWrite[] {
  const subforms = new Set(columns.flatMap((column) => (column.of === 'row' ? [column.subform.key] : [])));
  return items.flatMap((record) => {
    const rows = rowsByKey(record, subforms);
    const height = Math.max(0, ...Object.values(rows).map(({ length }) => length));
    return Array.from({ length: height }, (_, at) => ({ cells: cellsAt(record, columns, context, rows, at, true) }));
  });
}

type Rows = Readonly<Record<string, readonly Row[]>>;

const rowsByKey = ({ values }: RecordView, subforms: ReadonlySet<string>): Rows =>
  Object.fromEntries([...subforms].map((key) => [key, rowsIn(values[key])]));

function cellsAt(
  record: RecordView,
  columns: readonly ExportColumn[],
  context: FormatContext,
  rows: Rows,
  at: number,
  withRecord: boolean,
) {
  return columns.map((column) => {
    if (column.of === 'record') return withRecord ? column.cell(record, context) : blank;
    const row = rows[column.subform.key]?.[at];
    return row ? column.cell(row, context) : blank;
  });
}
