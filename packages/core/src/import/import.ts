import type { Text } from '../text.ts';
import type { ImportPlan } from './plan.ts';

export const importStates = [
  'analysing',
  'ready',
  'checking',
  'running',
  'paused',
  'done',
  'failed',
  'cancelled',
  'undoing',
  'undone',
] as const;
export type ImportState = (typeof importStates)[number];

/** How to read the file, where the reader's own guess was wrong. */
export interface ReadingChoices {
  readonly encoding?: string;
  readonly delimiter?: string;
  /** Header rows by sheet position; an empty list means there is none. */
  readonly headers?: Readonly<Record<string, readonly number[]>>;
}

export interface ImportProgress {
  /** Rows read and decided, of all planned sheets. */
  readonly done: number;
  readonly total: number;
  readonly created: number;
  readonly updated: number;
  /** Records that say already what their row says. */
  readonly unchanged: number;
  readonly rejected: number;
  /** The sheet being filled. */
  readonly sheet: string | null;
  /** What was made so far, by sheet position: enough to go on after a crash, and to undo. */
  readonly made: {
    /** Of this run, made when it was confirmed. Ids of all that it makes follow from it. */
    readonly runId: string;
    readonly appId: string | null;
    readonly isNewApp: boolean;
    readonly forms: Readonly<Record<string, { readonly formId: string; readonly isNew: boolean }>>;
    /** Rows of each sheet, from its first, that are decided. */
    readonly rows: Readonly<Record<string, number>>;
    /** Sheets whose waiting relations are filled. */
    readonly linked: readonly number[];
  };
}

/** A cell or a row that could not be taken as it was. */
export interface ImportProblem {
  readonly sheet: string;
  /** Row of the sheet, from 1, as the spreadsheet shows it. */
  readonly row: number;
  readonly column: string | null;
  /** Position of the column among those of the table; absent for the row as a whole. */
  readonly position?: number;
  /** Of what kind it is, for counting and sorting out. */
  readonly code?: string;
  /** What stands there; of a long text its beginning. */
  readonly value: string;
  readonly message: Text;
  readonly isRowRejected: boolean;
}

export interface SheetResult {
  readonly sheet: number;
  readonly name: string;
  readonly formId: string;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  /** Cells left empty because their field could not read them. */
  readonly blanked: number;
}

export interface ImportResult {
  readonly appId: string;
  readonly sheets: readonly SheetResult[];
  /** The first thousand. */
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
}

/** A name in the file that several bear, or nobody: to be answered once for all its rows. */
export interface UnclearName {
  readonly sheet: number;
  /** Position of the column. */
  readonly column: number;
  readonly text: string;
  readonly rows: number;
  readonly candidates: readonly { readonly id: string; readonly name: string; readonly hint: string }[];
}

/** What an import would do, found out over all rows with nothing written. */
export interface ImportTrial extends ImportResult {
  /** How many problems there are of each kind, the most first. */
  readonly kinds: readonly { readonly code: string; readonly message: Text; readonly count: number }[];
  /** The first two hundred. */
  readonly unclear: readonly UnclearName[];
  /** Records of other forms that would be made because a cell names them. */
  readonly related: number;
}

/** Something that could not be undone, or was left because somebody has worked on since. */
export interface UndoConflict {
  readonly formId: string;
  readonly recordId: string;
  readonly title: string;
  readonly why: 'changed' | 'refused';
  /** Keys of the fields that were changed since; none where the record as a whole is meant. */
  readonly fields: readonly string[];
  readonly message: Text;
}

export interface ImportUndo {
  readonly byUserId: string;
  /** Tells what was undone in the histories. */
  readonly batchId: string;
  /** Records up to this one are done. */
  readonly cursor: string | null;
  readonly done: number;
  readonly total: number;
  readonly removed: number;
  readonly restored: number;
  /** The first thousand. */
  readonly conflicts: readonly UndoConflict[];
  readonly conflictCount: number;
}

/**
 * One file on its way into an app, as everyone sees it. `analysis` is what packages/sheets found, `plan` what is
 * proposed (state ready) or what was decided (from running on).
 */
export interface ImportJob<Analysis = unknown> {
  readonly id: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly byUserId: string;
  readonly state: ImportState;
  readonly reading: ReadingChoices;
  /** Where the person set out from: an app to add to, a form to fill. */
  readonly intoApp: string | null;
  readonly intoForm: string | null;
  readonly analysis: Analysis | null;
  readonly plan: ImportPlan | null;
  readonly progress: ImportProgress | null;
  readonly result: ImportResult | null;
  readonly trial: ImportTrial | null;
  readonly undo: ImportUndo | null;
  /** There is a workbook with what was not taken. */
  readonly errorFileId: string | null;
  /** Why it failed, in words for the person. */
  readonly error: { readonly code: string; readonly message: Text } | null;
  readonly isCancelled: boolean;
  /** Somebody wants it to stop for a while. */
  readonly isPaused: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly endedAt: string | null;
}
