import type { Bilingual, Cell, ImportJob } from '@mortise/core';

/*
 * What the sheets package finds in a file, as the browser reads it: the same JSON, but only what the assistant shows.
 * Stands here because the browser must not reach the readers.
 */

export interface OptionCount {
  readonly label: string;
  readonly count: number;
}

export interface ColumnGuess {
  readonly type: string;
  readonly settings: {
    readonly decimals?: number;
    readonly currency?: string;
    readonly precision?: string;
    /** Every date reads both month first and day first: ask. */
    readonly isOrderUnsure?: boolean;
  };
  /** 0 to 1 */
  readonly confidence: number;
  /** Values that do not fit the type, words for "no value" included. */
  readonly problems: number;
  readonly noValueWords: readonly { readonly word: string; readonly count: number }[];
  readonly isUnique: boolean;
  readonly isDigitsLost?: boolean;
  readonly note?: Bilingual;
}

export interface ColumnAnalysis {
  /** Column of the sheet, from 0. */
  readonly index: number;
  /** With the group above it: 联系方式/手机. */
  readonly name: string;
  readonly parent?: string;
  readonly isUnnamed: boolean;
  readonly isHidden: boolean;
  readonly guess: ColumnGuess;
  readonly blanks: number;
  /** Rows with a picture in it. */
  readonly pictures?: number;
  readonly distinct?: number;
  /** All of them, where they are few. */
  readonly values?: readonly OptionCount[];
  readonly samples: readonly Cell[];
}

export interface SheetRow {
  readonly index: number;
  readonly cells: readonly Cell[];
}

export interface SheetAnalysis {
  readonly sheet: number;
  readonly name: string;
  readonly hidden: boolean | 'very';
  readonly kind: 'table' | 'chart' | 'empty';
  readonly isRecommended: boolean;
  readonly rows: number;
  readonly hiddenRows: number;
  readonly table?: {
    readonly headerRows: readonly number[];
    readonly titleRows: readonly number[];
    readonly firstDataRow: number;
    readonly warnings: readonly { readonly code: string; readonly message: Bilingual }[];
  };
  readonly columns: readonly ColumnAnalysis[];
  readonly preview: readonly SheetRow[];
  /** The first rows as they stand; cells by column of the sheet. */
  readonly top: readonly SheetRow[];
}

export interface RelationGuess {
  readonly fromSheet: number;
  readonly fromColumn: number;
  readonly toSheet: number;
  readonly toColumn: number;
  readonly missing: number;
  readonly missingValues: readonly { readonly value: string; readonly count: number }[];
}

export interface Analysis {
  readonly format: string;
  readonly encoding?: string;
  readonly encodings?: readonly {
    readonly encoding: string;
    readonly score: number;
    readonly preview: readonly string[];
  }[];
  readonly delimiter?: string;
  readonly sheets: readonly SheetAnalysis[];
  /** Sheets past the limit, not read. */
  readonly unreadSheets: number;
  readonly relations: readonly RelationGuess[];
}

export type Job = ImportJob<Analysis>;
