import type { Actor, Role } from '../actor.ts';
import type { Condition } from '../conditions/condition.ts';
import type { PublishedForm } from '../definitions/form.ts';
import type { SystemFieldId } from '../definitions/system-fields.ts';
import type { Sort } from '../definitions/view.ts';
import type { FieldPlace } from '../derived/reads-of.ts';
import type { Figure, Figures } from '../records/figures.ts';
import type { DatePart } from '../records/grouping.ts';
import type { RecordMerge, WhatMoves } from '../records/merge.ts';
import type { OptionMove, RecordMove } from '../records/option-moves.ts';
import type {
  AuditEntry,
  GroupKey,
  GroupPage,
  RecordCount,
  RecordGroup,
  RecordView,
  Tally,
} from '../records/record.ts';
import type { Field } from '../records/storage.ts';
import type { TeamMember } from '../records/team.ts';
import type { TimelineMark } from '../records/timeline.ts';
import type { Result } from '../result.ts';
import type { DuplicateFound, DuplicatesWanted } from './duplicates.ts';
import type { Neighbours, SearchHits } from './records.ts';

/** A form as far as one actor reaches it. */
export interface Reach {
  readonly form: PublishedForm;
  /** All of them, also hidden ones: a scope may name those. */
  readonly fields: readonly Field[];
  /** Subforms among them have only the columns that may be seen. */
  readonly visible: readonly Field[];
  /** Of which only a masked text may be shown. */
  readonly masked: readonly Field[];
  /** Which records: all, none, or those that satisfy a condition. */
  readonly scope: boolean | Condition;
  /** Records whose team the actor is in come on top: all of those, or those they may edit. Null: none. */
  readonly shared: 'any' | 'editable' | null;
  readonly mayReadTitle: boolean;
  /** Else nobody is told whose a record is; but everybody may ask whether it is their own. */
  readonly mayReadOwner: boolean;
}

/** Where files are named, as far as one actor reaches it. */
export interface FilePlaces {
  /** In fields and columns of records that the actor may read there. */
  readonly reaches: readonly Reach[];
  readonly lookups: readonly FilesLookedUp[];
}

/** A stored look-up that shows files of another form, however far away. */
export interface FilesLookedUp {
  /** The form that has the look-up. */
  readonly reach: Reach;
  readonly field: Field;
  /** Where the files are named first. */
  readonly source: FieldPlace;
  /**
   * From the record there to the one with the look-up: each form points by `via`, in the rows of `subform` where there is
   * one, to a record of the one before.
   */
  readonly links: readonly { readonly form: PublishedForm; readonly subform: Field | null; readonly via: Field }[];
}

/** Records that are meant, as the reader has checked and permitted them. */
export interface Selection {
  readonly actor: Actor;
  readonly now: Date;
  readonly reach: Reach;
  /** Other forms that fields of this one point to, by form id. */
  readonly related: ReadonlyMap<string, Reach>;
  /** None but these; null means any. */
  readonly ids: readonly string[] | null;
  readonly filter: Condition | null;
  /** What a person typed; null is no search. */
  readonly search: string | null;
  readonly deleted: boolean;
}

/** A place in a sorted list: the sort values of a record as PostgreSQL prints them, and its id. */
export interface Place {
  readonly values: readonly (string | null)[];
  readonly id: string;
}

export interface ListRead extends Selection {
  readonly fields: readonly Field[];
  /** System fields whose titles are wanted: who made it, who owns it. */
  readonly systemTitles: readonly SystemFieldId[];
  readonly sort: readonly Sort[];
  readonly limit: number;
  readonly after: Place | null;
  /** All rows of subforms instead of the first few. */
  readonly wholeRows?: boolean;
}

export interface ListRows {
  readonly items: readonly RecordView[];
  readonly titles: Readonly<Record<string, string>>;
  /** Place of the last item when more follow. */
  readonly next: Place | null;
}

/** A field by whose values records are grouped; of dates and moments by `per`, which is null for the others. */
export interface GroupField {
  readonly field: string;
  readonly per: DatePart | null;
}

export interface GroupRead extends Omit<ListRead, 'after'> {
  /** Of a kind that may. */
  readonly by: GroupField;
  readonly lanes: GroupField | null;
  readonly figures: readonly Figure[];
  /** The most groups that are answered. */
  readonly most: number;
}

export interface GroupPageRead extends Omit<GroupRead, 'figures' | 'most'> {
  readonly groups: readonly GroupKey[];
}

type PageRows = Omit<GroupPage, 'nextCursor'> & { readonly next: Place | null };

export interface GroupRows {
  readonly groups: readonly (Omit<RecordGroup, 'nextCursor'> & PageRows)[];
  readonly titles: Readonly<Record<string, string>>;
  readonly more: boolean;
}

/** Somebody in a record's team, with what their rights follow from. */
export interface FoundMember extends TeamMember {
  readonly name: string;
  /** False: they left. */
  readonly isHere: boolean;
  readonly roles: readonly Role[];
  /** Of a person: theirs, the main one first. */
  readonly departmentIds: readonly string[];
  readonly positionIds: readonly string[];
}

/** Which changes of a record are wanted, by the keys of fields. */
export interface ChangesWanted {
  /** What may be shown: all but those, or those alone. An entry with nothing to show is left out. */
  readonly keys: { readonly without: readonly string[] } | { readonly only: readonly string[] };
  /** That it was made, deleted or restored as well. */
  readonly deeds: boolean;
}

/** A record and the moment at which it stands in a timeline. */
export interface Moment {
  readonly id: string;
  readonly at: string;
}

export interface GroupPageRows {
  readonly groups: readonly PageRows[];
  readonly titles: Readonly<Record<string, string>>;
}

export interface TallyRead extends Selection {
  readonly field: string;
  /** The most values that are answered. */
  readonly most: number;
}

/** Names of what audit entries mention. */
export interface Mentioned {
  readonly users: readonly string[];
  readonly departments: readonly string[];
  readonly records: ReadonlyMap<string, readonly string[]>;
}

/**
 * What is stored, for the reader. Permissions come in as a reach; nothing here decides about them. `unknown_shape`: the
 * tables changed since the form was read.
 */
export interface RecordRows {
  list(read: ListRead): Promise<Result<ListRows, 'unknown_shape'>>;
  find(read: Omit<ListRead, 'sort' | 'limit' | 'after'>, id: string): Promise<Result<ListRows, 'unknown_shape'>>;
  count(selection: Selection, bound: number | null): Promise<Result<RecordCount, 'unknown_shape'>>;
  /** The same of several selections, by one statement. */
  counts(selections: readonly Selection[], bound: number): Promise<Result<readonly RecordCount[], 'unknown_shape'>>;
  groups(read: GroupRead): Promise<Result<GroupRows, 'unknown_shape'>>;
  groupPages(read: GroupPageRead): Promise<Result<GroupPageRows, 'unknown_shape'>>;
  figures(selection: Selection, figures: readonly Figure[]): Promise<Result<Figures, 'unknown_shape'>>;
  tally(read: TallyRead): Promise<Result<Tally, 'unknown_shape'>>;
  /** Ids by the place of the question, for whom values of stored columns are asked; null stands for the id. */
  match(
    selection: Selection,
    fields: readonly (Field | null)[],
    questions: readonly (readonly unknown[])[],
  ): Promise<Result<readonly (readonly string[])[], 'unknown_shape'>>;
  neighbours(
    selection: Selection,
    sort: readonly Sort[],
    id: string,
  ): Promise<Result<Neighbours | null, 'unknown_shape'>>;
  /** In the order of the forms, of each the newest. Ends after a second and a half, whatever it has. */
  search(actor: Actor, now: Date, reaches: readonly Reach[], text: string): Promise<SearchHits>;
  titles(actor: Actor, now: Date, reach: Reach, ids: readonly string[]): Promise<Readonly<Record<string, string>>>;
  /** Of these files, those that some record, living or deleted, names in one of the places. */
  filesHeld(
    actor: Actor,
    now: Date,
    places: FilePlaces,
    ids: readonly string[],
  ): Promise<Result<ReadonlySet<string>, 'unknown_shape'>>;
  /** Of records that are there, of any number of forms, in one statement; '' where the title may not be read. */
  titlesIn(
    actor: Actor,
    now: Date,
    wanted: readonly { readonly reach: Reach; readonly ids: readonly string[] }[],
  ): Promise<ReadonlyMap<string, string>>;
  /** Entries of one record, newest first, with every field that changed. */
  history(recordId: string, before: string | null, limit: number): Promise<readonly AuditEntry[]>;
  /** Who is in a record's team. */
  team(recordId: string): Promise<readonly FoundMember[]>;
  /** Merges in which the record went or stayed, newest first. */
  merges(recordId: string): Promise<readonly RecordMerge[]>;
  /** Merges of a form's records, newest first; `before` is the id of the last one of the page before. */
  mergesOf(formId: string, before: string | null, limit: number): Promise<readonly RecordMerge[]>;
  /** What stands beside records: of tasks, those that the person sees. */
  countBeside(
    userId: string,
    formId: string,
    recordIds: readonly string[],
  ): Promise<Pick<WhatMoves, 'comments' | 'tasks' | 'followers'>>;
  /** Who has what records of duplicate rules' forms have; the most alike first. */
  duplicates(actor: Actor, now: Date, wanted: DuplicatesWanted): Promise<readonly DuplicateFound[]>;
  /** The same before a place in a timeline, as far as they are wanted. */
  changes(
    recordId: string,
    wanted: ChangesWanted,
    before: TimelineMark | null,
    limit: number,
  ): Promise<readonly AuditEntry[]>;
  /**
   * Records by the moment that a field says, or where it says none by their creation, before a place in a timeline; the
   * latest first.
   */
  moments(
    selection: Selection,
    at: Field | null,
    before: TimelineMark | null,
    limit: number,
  ): Promise<Result<readonly Moment[], 'unknown_shape'>>;
  /** Moves of tracked fields of one record, from the first on, by field id; of each field the latest `most`. */
  optionMoves(
    recordId: string,
    fieldIds: readonly string[],
    most: number,
  ): Promise<ReadonlyMap<string, readonly OptionMove[]>>;
  /** How records went from one option of these fields to another, before a place in a timeline; the latest first. */
  moves(
    selection: Selection,
    fieldIds: readonly string[],
    before: TimelineMark | null,
    limit: number,
  ): Promise<Result<readonly RecordMove[], 'unknown_shape'>>;
  /** Names of users and departments. */
  names(ids: readonly string[]): Promise<Readonly<Record<string, string>>>;
}
