import type { ImportJob } from '@mortise/core';
import type { Analysis, TableShape } from '@mortise/sheets';

/** Where the rows of a sheet are, as the analysis found and the person confirmed. */
export interface ReadTable extends Pick<TableShape, 'firstDataRow' | 'lastDataRow' | 'skippedRows'> {
  readonly sheet: number;
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly { readonly index: number; readonly name: string }[];
}

/** The tables of an analysed file by sheet position. */
export function tablesOf(job: ImportJob): ReadonlyMap<number, ReadTable> {
  const { sheets } = job.analysis as Analysis;
  return new Map(
    sheets.flatMap(({ sheet, name, rows, table, columns }) =>
      table ? [[sheet, { ...table, sheet, name, rows, columns }] as const] : [],
    ),
  );
}
