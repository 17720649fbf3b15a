import type { Cell } from '@mortise/core';
import type { EncodingCandidate, EncodingName } from './csv/encoding.ts';

/** One row that holds at least one value. Rows without values are left out; `index` tells the gaps. */
export interface Row {
  /** As the spreadsheet shows it, from 1. */
  readonly index: number;
  readonly hidden: boolean;
  /** From column A to the last cell with a value; cells without a value are `blank`. */
  readonly cells: readonly Cell[];
}

/** A merged range; rows from 1, columns from 0, both ends included. Only its first cell has the value. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetEntry {
  readonly name: string;
  /** 'very': only a macro can show it in Excel. */
  readonly hidden: false | true | 'very';
  /** A chart sheet has no rows. */
  readonly kind: 'table' | 'chart';
}

/** A range its author declared to be a table. Where there is one, its header needs no guessing. */
export interface DeclaredTable {
  readonly name: string;
  readonly range: Merge;
  readonly headerRows: number;
  readonly totalsRows: number;
}

/** What a sheet says about itself outside its cells. */
export interface SheetLayout {
  readonly merges: readonly Merge[];
  /** From 0. */
  readonly hiddenColumns: readonly number[];
  readonly hasAutoFilter: boolean;
  readonly tables: readonly DeclaredTable[];
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
}

/** An open file. Every sheet can be read as often as needed; `close` when done. */
export interface Workbook {
  readonly format: 'xlsx' | 'xls' | 'csv';
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
  /** CSV only: what was used, and what else the bytes could be. */
  readonly encoding?: EncodingName;
  readonly encodings?: readonly EncodingCandidate[];
  readonly delimiter?: string;
  /** Batches of some hundred rows, in order. Throws `SheetFault` when the file turns out to be damaged. */
  rows(sheet: number, options?: ReadOptions): AsyncIterable<readonly Row[]>;
  layout(sheet: number): Promise<SheetLayout>;
  merges(sheet: number): Promise<readonly Merge[]>;
  close(): Promise<void>;
}

export const emptyLayout: SheetLayout = { merges: [], hiddenColumns: [], hasAutoFilter: false, tables: [] };
