import type { Actor, Road } from '../actor.ts';
import type { Condition } from '../conditions/condition.ts';
import type { PublishedForm } from '../definitions/form.ts';
import type { Derivation } from '../derived/derivation.ts';
import type { RecordKey } from '../duplicates/record-keys.ts';
import type { SettledRange } from '../people/people-range.ts';
import type { RowsChange } from '../records/diff-rows.ts';
import type { MergedBeside, MergeUndo, RecordMerge } from '../records/merge.ts';
import type { RecordView, Values } from '../records/record.ts';
import type { Field } from '../records/storage.ts';
import type { TeamChange, TeamMember } from '../records/team.ts';
import type { Result } from '../result.ts';
import type { DuplicateFound, DuplicatesWanted } from './duplicates.ts';
import type { StoredFile } from './files.ts';
import type { FilePlaces, FoundMember, Reach } from './record-rows.ts';

/** By whom, when and by what road a batch is written. */
export interface Stamp {
  readonly at: Date;
  readonly by: string;
  readonly road: Road;
  /** What it belongs to, such as an import that may be undone as a whole. */
  readonly batch?: string;
  /** IANA name of the organisation's zone. */
  readonly timeZone: string;
}

/** A new row, checked and complete. */
export interface NewRow {
  readonly id: string;
  readonly ownerId: string | null;
  readonly departmentId: string | null;
  readonly title: string;
  /** Texts that the record is found by, the most telling first. */
  readonly search: readonly string[];
  readonly values: Values;
  /** Files that it names from now on, of those that it may. */
  readonly files?: readonly HeldFile[];
  /** What duplicate rules find it by from now on. Absent: the same as before. */
  readonly keys?: readonly RecordKey[];
}

/** A file, and the field or column that names it. */
export interface HeldFile {
  readonly fileId: string;
  readonly fieldId: string;
}

/** A row that is locked and changes. `values` has every one of the batch's columns. */
export interface ChangedRow extends NewRow {
  /** What the audit says: by field key, old and new. */
  readonly changes: Readonly<Record<string, readonly [old: unknown, next: unknown]>>;
  /** What becomes of the rows of subforms, by field key. */
  readonly rows: Readonly<Record<string, RowsChange>>;
}

/** Why a transaction was undone although nothing was wrong with the statement. */
export type Collision =
  /** Someone else took a unique value, or what a relation points to is gone. */
  | 'taken'
  /** A lock or a deadlock; nothing was changed. */
  | 'busy'
  /** It waited for others, or worked, for as long as a statement may; trying again would take as long. */
  | 'timed_out'
  /** The tables changed since the form was read. */
  | 'unknown_shape';

/** What must exist for a batch to be right. */
export interface Wanted {
  /** That nothing may bear yet. */
  readonly newIds: readonly string[];
  readonly users: readonly string[];
  readonly departments: readonly string[];
  readonly files: readonly string[];
  readonly records: readonly { readonly reach: Reach; readonly ids: readonly string[] }[];
  /** Records that must satisfy a condition beyond being within reach. */
  readonly candidates: readonly {
    readonly reach: Reach;
    /** Other forms that the condition may look into, by id. */
    readonly related: ReadonlyMap<string, Reach>;
    readonly ids: readonly string[];
    /** Null for none. */
    readonly condition: Condition | null;
    /** The field of the same form by which records stand below others, where only those with none below satisfy. */
    readonly leafBy: Field | null;
  }[];
  /** People or departments that must be in a range. */
  readonly ranges: readonly {
    readonly of: 'users' | 'departments';
    readonly range: SettledRange;
    readonly ids: readonly string[];
  }[];
  /** Values that must be nobody's yet. */
  readonly unique: readonly { readonly field: Field; readonly values: readonly unknown[] }[];
  /** Combinations of values that must be nobody's yet: `columns` of the fields, one value each for every record. */
  readonly sets: readonly {
    readonly id: string;
    readonly fields: readonly Field[];
    readonly columns: readonly (readonly unknown[])[];
  }[];
}

/** What is stored of a file. */
export interface FoundFile extends Pick<StoredFile, 'name' | 'size' | 'type' | 'uploadedBy'> {
  /** The first form whose record holds it; null until one does. */
  readonly formId: string | null;
  /** Further forms whose records hold it. */
  readonly alsoIn: readonly string[];
}

export interface Found {
  readonly takenIds: ReadonlySet<string>;
  /** Active users, with their main department. */
  readonly users: ReadonlyMap<string, string | null>;
  readonly departments: ReadonlySet<string>;
  readonly files: ReadonlyMap<string, FoundFile>;
  /** Titles of live records within reach. */
  readonly records: ReadonlyMap<string, string>;
  /** Their ids, by the form they are of. */
  readonly recordsOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Of the wanted candidates, in their order, those that satisfy their condition. */
  readonly candidates: readonly ReadonlySet<string>[];
  /** Of the wanted ranges, in their order, names by id of those who exist and are outside. */
  readonly outside: readonly ReadonlyMap<string, string>[];
  /** Who holds a unique value, or combination: id of the field or of the set → place in the wanted values → record id. */
  readonly holders: ReadonlyMap<string, ReadonlyMap<number, string>>;
}

/** Whose names are wanted. */
export interface WantedNames {
  /** Users and departments. */
  readonly people: readonly string[];
  readonly records: readonly { readonly form: PublishedForm; readonly ids: readonly string[] }[];
}

/** A derived field whose values are stored, with all that computing one takes. */
export interface Derived {
  /** That has the field. */
  readonly form: PublishedForm;
  readonly field: Field;
  /** Whose column the field is, and `via` beside it; null for a field of the record itself. */
  readonly subform: Field | null;
  readonly derivation: Derivation;
  /** The form it is taken from, as the product itself sees it. */
  readonly source: Reach;
  /** The relation between the two, on whichever side it is. */
  readonly via: Field;
  /** Field of the source; null where records themselves are counted. */
  readonly of: Field | null;
}

/** A record with calculated values. */
export interface Rewritten extends NewRow {
  /** As it is stored. */
  readonly before: Values;
}

/** A record and what it points to. */
export interface Pointing {
  readonly id: string;
  readonly target: string;
  readonly title: string;
}

/** One record's part in a rollup of another: coming (1) or going (-1). */
export interface Share {
  readonly derived: Derived;
  /** Whose rollup it is. */
  readonly record: string;
  readonly value: unknown;
  readonly weight: 1 | -1;
}

/** Statements of the writer. Set-based throughout: one record is a batch of one. */
export interface RecordStatements {
  lookUp(actor: Actor, now: Date, form: PublishedForm, wanted: Wanted): Promise<Found>;
  /**
   * Takes `count` numbers in a row and gives the first. The counter stays locked until the transaction ends, so an undone
   * write leaves no gap.
   */
  takeNumbers(formId: string, fieldId: string, period: string, count: number): Promise<bigint>;
  /** Of these files, those that some record names in one of the places. */
  filesHeld(actor: Actor, now: Date, places: FilePlaces, ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Live and deleted rows within reach, locked until the end, in no particular order. */
  lock(actor: Actor, now: Date, reach: Reach, ids: readonly string[]): Promise<readonly RecordView[]>;
  /** Who is in a record's team. */
  team(recordId: string): Promise<readonly FoundMember[]>;
  /** Of a record that is locked. `said`: what its history tells, those who moved as they were and as they are. */
  writeTeam(
    form: PublishedForm,
    recordId: string,
    change: TeamChange,
    said: readonly [before: readonly TeamMember[], after: readonly TeamMember[]],
    stamp: Stamp,
  ): Promise<void>;
  /** Names by id, of whatever exists: what is calculated for a record does not depend on who saves it. */
  names(wanted: WantedNames): Promise<ReadonlyMap<string, string>>;
  /**
   * Until the end nobody else claims any of `names`: whoever looks for duplicates first, and writes then, is alone with
   * them meanwhile. To be called once, before looking.
   */
  claim(names: readonly string[]): Promise<void>;
  /** The most alike first. */
  duplicates(actor: Actor, now: Date, wanted: DuplicatesWanted): Promise<readonly DuplicateFound[]>;
  /** What records, which are locked, are found by from now on. */
  putKeys(form: PublishedForm, rows: readonly Pick<Required<NewRow>, 'id' | 'keys'>[]): Promise<void>;
  /** Records within reach whose rows, in `column` of `subform`, point to any of `ids`, records of the form `of`: live ones. */
  pointingInRows(
    reach: Reach,
    subform: Field,
    column: Field,
    ids: readonly string[],
    options: { readonly of: string; readonly limit: number },
  ): Promise<readonly string[]>;
  /** What stands beside records stands beside `to` from now on; its team only where `withTeam`. */
  moveBeside(
    form: PublishedForm,
    from: readonly string[],
    to: string,
    options: { readonly withTeam: boolean },
  ): Promise<MergedBeside>;
  /** And back to `losers`, as far as it still stands there as it came. */
  moveBack(from: string, losers: readonly string[], beside: MergedBeside): Promise<void>;
  /** Keeps a merge, with a line in the survivor's history. */
  keepMerge(
    merge: Pick<RecordMerge, 'id' | 'formId' | 'survivorId' | 'loserIds'>,
    undo: MergeUndo,
    stamp: Stamp,
  ): Promise<void>;
  /** Locked until the end; null where there is none, or it was undone. */
  takeMerge(id: string): Promise<(RecordMerge & { readonly undo: MergeUndo }) | null>;
  endMerge(merge: RecordMerge, stamp: Stamp): Promise<void>;
  insert(form: PublishedForm, fields: readonly Field[], rows: readonly NewRow[], stamp: Stamp): Promise<void>;
  /** `fields` are the columns that any of the rows changes. */
  update(form: PublishedForm, fields: readonly Field[], rows: readonly ChangedRow[], stamp: Stamp): Promise<void>;
  remove(form: PublishedForm, ids: readonly string[], stamp: Stamp): Promise<void>;
  restore(form: PublishedForm, ids: readonly string[], stamp: Stamp): Promise<void>;
  /**
   * Records within reach that point to any of `ids`, records of the form `of`, by `field`: live ones, or those that were
   * deleted at that moment. At most `limit`.
   */
  pointingAt(
    actor: Actor,
    now: Date,
    reach: Reach,
    field: Field,
    ids: readonly string[],
    options: { readonly of: string; readonly deletedAt: string | null; readonly limit: number },
  ): Promise<readonly Pointing[]>;
  /**
   * `kept`: until the end nobody pins these rows as `going`, which whoever deletes them does first. Rows may be changed
   * meanwhile, and kept by any number.
   */
  pin(form: PublishedForm, ids: readonly string[], as: 'kept' | 'going'): Promise<void>;
  /** Rows as they are, deleted ones too, which nobody changes until the end. */
  hold(reach: Reach, ids: readonly string[]): Promise<readonly RecordView[]>;
  /** Adds shares to rollups of one form's records. What they counted must be written already. */
  roll(form: PublishedForm, shares: readonly Share[], stamp: Stamp): Promise<void>;
  /** Computes derived fields of one form anew and gives the values that came out, by record and field key. */
  recompute(
    derived: readonly Derived[],
    ids: readonly string[],
    stamp: Stamp,
  ): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>>;
  /**
   * Stores calculated values of records that are locked, of their rows too: no edit, so neither version nor history speak
   * of it. `fields` are those that any of the records changes.
   */
  rewrite(
    form: PublishedForm,
    fields: readonly Field[],
    records: readonly Rewritten[],
    options: {
      /** What the records are called or found by changed too. */
      readonly described: boolean;
      /** Open lists do not know yet that these records changed. */
      readonly announced: boolean;
    },
    stamp: Stamp,
  ): Promise<void>;
  /** Records of the field's form that hold what any of `sources` says: by id, those beyond `after`, at most `limit`. */
  affected(
    derived: Derived,
    sources: readonly string[],
    after: string | null,
    limit: number,
  ): Promise<readonly string[]>;
  /** All records of a form, deleted ones too: by id, those beyond `after`, at most `limit`. */
  page(form: PublishedForm, after: string | null, limit: number): Promise<readonly string[]>;
  /** Leaves carrying over to a worker: too many records point to those of `sources`. */
  defer(derived: Derived, sources: readonly string[], stamp: Stamp): Promise<void>;
}

/** What is stored, for the writer. Rows, audit and outbox are written by the same statement. */
export interface RecordStore {
  /** Each statement by itself, which is enough, and fastest, where one statement does all. */
  direct<T>(work: (statements: RecordStatements) => Promise<T>): Promise<Result<T, Collision>>;
  /** Commits when `work` returns, undoes all when it throws. */
  transaction<T>(work: (statements: RecordStatements) => Promise<T>): Promise<Result<T, Collision>>;
}
