import type { ImportJob } from '@mortise/core';
import type { Analysis, TableColumn, TableShape } from '@mortise/sheets';

/** Where the rows of a sheet are, as the analysis found and the person confirmed. */
export interface ReadTable extends Pick<TableShape, 'firstDataRow' | 'lastDataRow' | 'skippedRows' | 'isMerged'> {
  readonly sheet: number;
  readonly name: string;
  readonly rows: number;
  readonly hiddenRows: number;
  readonly columns: TableColumn[];
}

/** The tables of an analysed file by sheet position. */
export function tablesOf(job: ImportJob): ReadonlyMap<number, ReadTable> {
  const { sheets } = job.analysis as Analysis;
  return new Map(
    sheets.flatMap(({ sheet, name, rows, hiddenRows, table, columns }) =>
      table ? [[sheet, { ...table, sheet, name, rows, hiddenRows, columns: [...columns] }] as const] : [],
    ),
  );
}
