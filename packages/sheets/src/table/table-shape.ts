import type { Bilingual } from '@mortise/core';

export interface TableColumn {
  /** Column of the sheet, from 0. */
  readonly index: number;
  /** Unique in its table. */
  readonly name: string;
  /** The group above it in a header of several levels. */
  readonly parent?: string;
  /** The header cell was blank, so the name is ours. */
  readonly isUnnamed: boolean;
  readonly isHidden: boolean;
}

export type TableWarningCode =
  | 'no_header'
  | 'unsure_header'
  | 'second_table'
  | 'side_by_side'
  | 'pivot'
  | 'notes_below'
  | 'total_rows'
  | 'repeated_header'
  | 'empty_columns'
  | 'unnamed_columns'
  | 'outside_table'
  | 'hidden_rows'
  | 'hidden_columns'
  | 'too_many_columns'
  | 'merged_body'
  | 'error_cells'
  | 'lost_digits';

export interface TableWarning {
  readonly code: TableWarningCode;
  readonly message: Bilingual;
}

/** Where the table of a sheet is. Rows are sheet rows from 1. */
export interface TableShape {
  /** Empty when the sheet has no header. */
  readonly headerRows: readonly number[];
  readonly titleRows: readonly number[];
  readonly firstDataRow: number;
  /** Rows after it are notes, totals or another table. */
  readonly lastDataRow: number;
  /** Rows between the two that are not data: totals, a header repeated. */
  readonly skippedRows: readonly number[];
  /** Notes and totals below, as found. */
  readonly footerRows: readonly number[];
  readonly columns: readonly TableColumn[];
  /** Cells of the records are merged over several rows. Absent from what was stored before this was noted. */
  readonly isMerged?: boolean;
  /** Columns without a name and without values. */
  readonly droppedColumns: readonly number[];
  /** 0 to 1 */
  readonly confidence: number;
  readonly warnings: readonly TableWarning[];
}
