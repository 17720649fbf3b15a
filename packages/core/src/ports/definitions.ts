import type { Definition, DefinitionKind, DefinitionVersion } from '../definitions/definition.ts';
import type { PublishedForm } from '../definitions/form.ts';
import type { Rewording } from '../definitions/rewording.ts';
import type { TableChange } from '../definitions/table-plan.ts';
import type { WantedIndex } from '../definitions/wanted-index.ts';
import type { Result } from '../result.ts';
import type { ConvertedColumn, ConvertRows, RecordNames, TypeChangeRun } from './type-changes.ts';

/** A definition with what it points to. */
export interface StoredDefinition extends Definition {
  /** Ids of definitions, and `<form id>/<field id>` of fields, that draft or published refer to. */
  readonly refs: readonly string[];
}

export type NewDefinition = Pick<StoredDefinition, 'id' | 'appId' | 'kind' | 'key' | 'draft' | 'ownerId' | 'refs'>;

/** One change to the definitions or to the record tables that follow from them. */
export type DefinitionWrite =
  | { readonly kind: 'insert'; readonly definition: NewDefinition }
  | {
      readonly kind: 'draft';
      readonly id: string;
      /** That the draft was based on; it becomes one more. */
      readonly revision: number;
      readonly draft: unknown;
      readonly refs: readonly string[];
    }
  | {
      readonly kind: 'publish';
      readonly id: string;
      /** Of the draft that becomes the publication, after the writes before this one. */
      readonly revision: number;
      /** One more than the version before. */
      readonly version: number;
      readonly published: unknown;
      readonly refs: readonly string[];
      readonly note: string | null;
    }
  | { readonly kind: 'remove' | 'restore'; readonly ids: readonly string[] }
  | { readonly kind: 'tables'; readonly changes: readonly TableChange[] }
  /** Derived and calculated fields whose values a worker computes for every record. */
  | { readonly kind: 'derive'; readonly formId: string; readonly fieldIds: readonly string[] }
  /** Titles and search words that a worker makes anew for every record. */
  | ({ readonly kind: 'reword'; readonly formId: string } & Rewording)
  /** A worker makes the keys anew by which duplicate rules find the records of these forms. */
  | { readonly kind: 'key-records'; readonly formIds: readonly string[] }
  /** A worker copies the records that the source has now; numbers go on behind those it has given. */
  | { readonly kind: 'copy-records'; readonly formId: string; readonly sourceId: string; readonly sourceTable: string }
  /** Values of columns become those of another type: see `TypeChanges`. Before the tables change, while nobody writes. */
  | {
      readonly kind: 'convert';
      readonly formId: string;
      readonly table: string;
      /** Columns that are replaced by others of the same name. */
      readonly keys: readonly string[];
      /** All that the form asks for. */
      readonly indexes: readonly WantedIndex[];
      /** Null where the table is empty. */
      readonly run: TypeChangeRun | null;
      readonly convert: ConvertRows;
    }
  /** All indexes that the form's definitions ask for from now on. */
  | { readonly kind: 'indexes'; readonly formId: string; readonly wanted: readonly WantedIndex[] };

export interface DefinitionFilter {
  readonly kind?: DefinitionKind;
  readonly appId?: string;
  readonly deleted?: boolean;
}

/** Definitions, their frozen versions, and the record tables they describe. */
export interface DefinitionStore {
  find(id: string): Promise<StoredDefinition | null>;
  /** By creation. Without what is deleted, unless asked for. */
  list(filter: DefinitionFilter): Promise<readonly StoredDefinition[]>;
  /** Those whose refs hold any of `refs`, without what is deleted. */
  referringTo(refs: readonly string[]): Promise<readonly StoredDefinition[]>;
  /** Every key of the kind ever used, deleted ones included: a table keeps its name. */
  keys(kind: DefinitionKind): Promise<ReadonlySet<string>>;
  /** Of `ids`, those that exist, deleted ones included. */
  existing(ids: readonly string[]): Promise<ReadonlySet<string>>;
  versions(id: string): Promise<readonly DefinitionVersion[]>;
  version(id: string, version: number): Promise<DefinitionVersion | null>;
  /**
   * All of it or nothing, in one transaction with the DDL. `conflict` for a stale revision or a taken key, `busy` when
   * the tables stayed locked, `invalid` when values already stored break a unique field.
   */
  write(writes: readonly DefinitionWrite[], by: string): Promise<Result<readonly StoredDefinition[]>>;
}

/** What is stored in a form's table, as far as publishing must know. */
export interface RecordFacts {
  /** Live records; past a million an estimate. */
  count(form: PublishedForm): Promise<number>;
  /** Values that several live records share, most frequent first: at most ten, and the count of all such values. */
  duplicates(form: PublishedForm, column: string): Promise<{ values: readonly Duplicate[]; total: number }>;
  /** Is there no record at all, the recycle bin included? */
  isEmpty(form: PublishedForm): Promise<boolean>;
  /**
   * Different values of a field in live records, or of a column in their rows, most frequent first, at most `limit`; and
   * how many hold one.
   */
  values(
    form: PublishedForm,
    place: Pick<ConvertedColumn, 'key' | 'subform' | 'fromLinks'>,
    limit: number,
  ): Promise<{ readonly values: readonly StoredValue[]; readonly filled: number; readonly isWhole: boolean }>;
  /** Live records with nothing in the column. */
  empties(form: PublishedForm, column: string): Promise<number>;
  /** How many records a worker has keyed for duplicate rules, of those it has to; null where none are left. */
  keying(form: Pick<StoredDefinition, 'id' | 'key'>): Promise<Pick<KeyingShown, 'done' | 'total'> | null>;
  /** Every index of the record tables. */
  indexes(): Promise<readonly IndexUse[]>;
  readonly names: RecordNames;
  /** Fields whose values are still kept after their removal. */
  retiredFields(formId: string): Promise<ReadonlySet<string>>;
}

/** A form whose records are still being keyed: until they are, duplicate rules do not find all of them. */
export interface KeyingShown {
  readonly formId: string;
  readonly done: number;
  readonly total: number;
}

/** An index of a record table, who asked for it, and whether anybody gains by it. */
export interface IndexUse {
  readonly name: string;
  readonly table: string;
  /** As in `WantedIndex`; `system` for those every form has. */
  readonly reason: string;
  readonly formId: string | null;
  /** `wanted`, `building`, `ready`, `failed`, `unwanted`; `held` until an import is done */
  readonly state: string;
  readonly error: string | null;
  /** Since the statistics were last reset. */
  readonly scans: number;
  readonly lastUsedAt: string | null;
  readonly bytes: number;
}

/** A value as records hold it, and in how many. */
export interface StoredValue {
  readonly value: unknown;
  readonly count: number;
}

export interface Duplicate {
  readonly value: string;
  readonly count: number;
}
