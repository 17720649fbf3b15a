import type { PublishedForm } from '../definitions/form.ts';
import type { WantedIndex } from '../definitions/wanted-index.ts';
import type { SqlType } from '../field-storage.ts';
import type { Issue } from '../issues.ts';
import type { Result } from '../result.ts';

/** A field whose values are converted beside the old ones. */
export interface ConvertedColumn {
  readonly fieldId: string;
  /** Key of the field, and its column. */
  readonly key: string;
  /** Key of the subform whose rows hold it; null for a field of the record itself. */
  readonly subform: string | null;
  /** Of the new column; null where the new values are links. */
  readonly sqlType: SqlType | null;
  /** The old values are links. */
  readonly fromLinks: boolean;
  /** Form whose records the new values point to. */
  readonly references: string | null;
  /** Key of the new text field that takes what cannot be converted; null loses it. */
  readonly lostKey: string | null;
  /** Every record whose value changes gets a line in its history. */
  readonly isAudited: boolean;
}

export const typeChangeStates = ['running', 'done', 'failed', 'cancelled'] as const;
export type TypeChangeState = (typeof typeChangeStates)[number];

/** A publication that waits for values to be converted. */
export interface TypeChangeRun {
  readonly id: string;
  readonly formId: string;
  /** Of the record table. */
  readonly table: string;
  /** Every table that is gone through, in this order; empty until the columns are there. */
  readonly tables: readonly { readonly name: string; readonly pages: number }[];
  /** The draft that is published at the end. */
  readonly content: unknown;
  readonly note: string | null;
  readonly by: string;
  /** Of the organisation: days and moments are printed and read in it. */
  readonly timeZone: string;
  readonly columns: readonly ConvertedColumn[];
  readonly state: TypeChangeState;
  /** Pages of the tables that are done; null until the columns are there. */
  readonly page: number | null;
  readonly pages: number;
  readonly converted: number;
  readonly lost: number;
  /** Why it failed. */
  readonly issues: readonly Issue[] | null;
  readonly startedAt: string;
  readonly endedAt: string | null;
}

export type NewTypeChange = Pick<
  TypeChangeRun,
  'formId' | 'table' | 'content' | 'note' | 'by' | 'timeZone' | 'columns'
>;

/** Stored values of a record, or of a row of a subform, in the order of the columns; null where empty. */
export interface StoredValues {
  /** Of the record; of a row, that of its record and its own with a slash between. */
  readonly id: string;
  readonly values: readonly unknown[];
}

/** What they became. `lost` has the text of what could not be converted, null elsewhere. */
export interface ConvertedValues extends StoredValues {
  readonly lost: readonly (string | null)[];
}

/** Names of records, asked by the connection that converts: it may hold locks that another would wait for. */
export interface RecordNames {
  /** Titles by id. */
  titles(form: PublishedForm, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /**
   * Ids of live records by text: those with it as their title, or in one of these columns, whatever the case of A to Z and
   * the spaces around it. Those that have it letter for letter go before the others.
   */
  bearers(
    form: PublishedForm,
    columns: readonly string[],
    texts: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>>;
}

/** Converts rows of one table; `columns` say what their values are. */
export type ConvertRows = (
  rows: readonly StoredValues[],
  columns: readonly ConvertedColumn[],
  names: RecordNames,
) => Promise<readonly ConvertedValues[]>;

/**
 * Converts values of a live table without holding up anybody: into new columns, page by page, while a trigger notes the
 * records that others write meanwhile; those are converted once more, the last of them in the transaction that publishes.
 * Everything is taken up where it was after a crash.
 */
export interface TypeChanges {
  /** `conflict` while another one of the form runs. */
  start(wanted: NewTypeChange): Promise<Result<TypeChangeRun>>;
  find(id: string): Promise<TypeChangeRun | null>;
  /** The form's newest. */
  latest(formId: string): Promise<TypeChangeRun | null>;
  running(): Promise<readonly TypeChangeRun[]>;
  /** Does `work` unless somebody else is at the same run. */
  alone(id: string, work: () => Promise<void>): Promise<void>;
  /** New columns and the trigger. Again changes nothing. */
  stage(run: TypeChangeRun): Promise<Result<TypeChangeRun>>;
  /** The next pages of the table; gives the run as it is then. */
  advance(run: TypeChangeRun, convert: ConvertRows): Promise<TypeChangeRun>;
  /** Records that others wrote meanwhile; gives how many. */
  catchUp(run: TypeChangeRun, convert: ConvertRows): Promise<number>;
  /** Builds what the new columns are searched by, before they are. Gives the name of a unique index that cannot be built. */
  buildIndexes(run: TypeChangeRun, wanted: readonly WantedIndex[]): Promise<string | null>;
  /**
   * After the publication: values that a process wrote which did not know of it yet. `repair` gives rows that must be
   * written, of those that were touched.
   */
  settle(run: TypeChangeRun, repair: ConvertRows): Promise<void>;
  /** Ends a run that is not published and takes its columns away. */
  stop(id: string, state: 'failed' | 'cancelled', issues: readonly Issue[] | null): Promise<void>;
}
