import type { Road } from '../actor.ts';
import type { Condition } from '../conditions/condition.ts';
import type { Sort } from '../definitions/view.ts';
import type { Figure, Figures } from './figures.ts';
import type { DatePart } from './grouping.ts';

/** Values by field key, in the JSON form of their kind (value-kind.ts). Absent means not read, null means empty. */
export type Values = Readonly<Record<string, unknown>>;

/** A row of a form, as every reader sees it. */
export interface RecordView {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly updatedAt: string;
  readonly updatedBy: string;
  readonly ownerId: string | null;
  readonly departmentId: string | null;
  readonly deletedAt: string | null;
  readonly values: Values;
  /** Texts with stars in them, by key of the fields that the reader may only see masked. Absent: none. */
  readonly masked?: Readonly<Record<string, string>>;
}

export interface RecordQuery {
  /** None but these; absent means any. */
  readonly ids?: readonly string[];
  readonly filter?: Condition | null;
  readonly sort?: readonly Sort[];
  /** What a person typed into the search box. */
  readonly search?: string;
  /** Field ids to read; absent means all that the actor may see. */
  readonly fields?: readonly string[];
  /** 1 to 200; 50 when absent. */
  readonly limit?: number;
  /** From the page before. Opaque. */
  readonly cursor?: string | null;
  /** Only what is in the recycle bin. */
  readonly deleted?: boolean;
}

export interface RecordPage {
  readonly items: readonly RecordView[];
  /** Names of every user, department and record that the items mention, by id. */
  readonly titles: Readonly<Record<string, string>>;
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/** By what records are grouped. */
export interface GroupedBy {
  /** Id of a field of which a record has one value: an option, a person, a department, a related record or a date. */
  readonly by: string;
  /** Of a date or a moment: by which stretch of the calendar. By the day when absent. */
  readonly per?: DatePart;
  /** Such a field, too, that divides each group once more. */
  readonly lanes?: string | null;
  readonly lanesPer?: DatePart;
}

/** Which records, and by what they are grouped. */
export interface GroupQuery extends GroupedBy, Pick<RecordQuery, 'filter' | 'search' | 'sort' | 'fields'> {
  readonly figures?: readonly Figure[];
  /** Records of each group: 0 to 200; 20 when absent. More of one by `query`, from its `nextCursor`. */
  readonly limit?: number;
}

/** Null for the records that have no value. Of dates the first day of the stretch. */
export interface GroupKey {
  readonly key: string | null;
  readonly lane: string | null;
}

/** The first records of a group. */
export interface GroupPage extends GroupKey {
  readonly items: readonly RecordView[];
  /** For a `query` of the same sort whose filter says the group as well; null where these are all. */
  readonly nextCursor: string | null;
}

/** Records that share a value. */
export interface RecordGroup extends GroupPage {
  readonly count: number;
  readonly figures: Figures;
}

export interface RecordGroups {
  /** The largest first. A group without records is not there. */
  readonly groups: readonly RecordGroup[];
  /** Names of every user, department and record that items and groups mention, by id. */
  readonly titles: Readonly<Record<string, string>>;
  /** There are smaller groups, which are left out. */
  readonly more: boolean;
}

/** The first records of groups that are known. */
export interface GroupPagesQuery extends Omit<GroupQuery, 'figures'> {
  /** 1 to 100 of them. */
  readonly groups: readonly GroupKey[];
}

export interface GroupPages {
  /** A group without records is not there. */
  readonly groups: readonly GroupPage[];
  readonly titles: Readonly<Record<string, string>>;
}

/** How many records have each value of a field. */
export interface TallyQuery extends Pick<RecordQuery, 'filter' | 'search'> {
  readonly field: string;
}

export interface Tally {
  /** The most frequent first. Of a field of several values a record counts for each of them. */
  readonly counts: readonly { readonly key: string | null; readonly count: number }[];
  readonly titles: Readonly<Record<string, string>>;
  /** There are rarer values, which are left out. */
  readonly more: boolean;
}

/** Records with a day in a stretch of the calendar. */
export interface SpanQuery extends Pick<RecordQuery, 'filter' | 'search' | 'fields'> {
  /** Id of the field that says when: a date, a moment or a period. */
  readonly start: string;
  /** Id of a date or a moment up to which it lasts; null or absent where `start` says it all. */
  readonly end?: string | null;
  /** First and last day, `YYYY-MM-DD`, both included, in the organisation's zone. */
  readonly from: string;
  readonly until: string;
}

export interface RecordSpan extends Omit<RecordPage, 'nextCursor'> {
  /** There are later ones in this stretch, which are left out. */
  readonly more: boolean;
}

/** The most records of a stretch that are answered, and the most days that it may have. */
export const mostInSpan = 1000;
export const mostSpanDays = 400;

/** `exact` false means "at least `count`". */
export interface RecordCount {
  readonly count: number;
  readonly exact: boolean;
}

/** One change in a batch. `version` is what the caller saw; absent means "whatever is there". */
export type RecordChange =
  | { readonly kind: 'create'; readonly id?: string; readonly values: Values; readonly ownerId?: string | null }
  | {
      readonly kind: 'update';
      readonly id: string;
      readonly version?: number;
      readonly values: Values;
      readonly ownerId?: string | null;
    }
  | { readonly kind: 'delete'; readonly id: string; readonly version?: number }
  | { readonly kind: 'restore'; readonly id: string };

/** One line of a record's history. */
export interface AuditEntry {
  readonly id: string;
  readonly recordId: string;
  readonly at: string;
  readonly by: string;
  readonly byName: string;
  readonly road: Road;
  readonly kind: 'created' | 'updated' | 'deleted' | 'restored';
  /** By field key. Empty for a creation, whose values are the record's first. */
  readonly changes: Readonly<Record<string, { readonly old: unknown; readonly new: unknown }>>;
}

/** What the outbox says, and what open lists hear over server-sent events. */
export interface RecordsChanged {
  readonly formId: string;
  readonly recordIds: readonly string[];
  /** `many`: more than are named. `discussed`: nothing of the records changed, but of what people say about them. */
  readonly kind: 'created' | 'updated' | 'deleted' | 'restored' | 'many' | 'discussed';
  readonly by: string;
}
