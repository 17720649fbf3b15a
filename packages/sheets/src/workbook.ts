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

/** Pictures of a sheet: parts of the file, by the cell that shows them. */
export interface SheetPictures {
  /** By row from 1, then by column from 0: those whose upper left corner lies in the cell. */
  readonly anchored: ReadonlyMap<number, ReadonlyMap<number, readonly string[]>>;
  /** By the name that a formula in a cell shows them by, as WPS writes them. */
  readonly named: ReadonlyMap<string, string>;
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
  pictures(sheet: number): Promise<SheetPictures>;
  /** A picture by its part: what it is called, and its bytes. Throws `SheetFault` when it is too large or does not unpack. */
  picture(part: string): { readonly name: string; readonly size: number; readonly content: AsyncIterable<Uint8Array> };
  close(): Promise<void>;
}

export const emptyLayout: SheetLayout = { merges: [], hiddenColumns: [], hasAutoFilter: false, tables: [] };

export const noPictures: SheetPictures = { anchored: new Map(), named: new Map() };

/** Of the formats whose pictures are not read. */
export const withoutPictures: Pick<Workbook, 'pictures' | 'picture'> = {
  pictures: async () => noPictures,
  picture(part) {
    throw new RangeError(`picture ${part}`);
  },
};
