import type { Actor, Road } from '../actor.ts';
import type { Condition } from '../conditions/condition.ts';
import type { PublishedForm } from '../definitions/form.ts';
import type { AppError } from '../errors.ts';
import type { Figure, Figures } from '../records/figures.ts';
import type { MergeConflict, MergeWish, RecordMerge } from '../records/merge.ts';
import type { OptionPath } from '../records/option-moves.ts';
import type {
  AuditEntry,
  GroupPages,
  GroupPagesQuery,
  GroupQuery,
  RecordChange,
  RecordCount,
  RecordGroups,
  RecordPage,
  RecordQuery,
  RecordSpan,
  RecordView,
  SpanQuery,
  Tally,
  TallyQuery,
} from '../records/record.ts';
import type { RecordTeam, TeamChange } from '../records/team.ts';
import type { Result } from '../result.ts';
import type { RecordRef } from '../tasks/task.ts';
import type { FoundFile } from './record-store.ts';

/** The only road to a record for whoever reads. What the actor may not see is not there. */
export interface RecordReader {
  query(actor: Actor, form: PublishedForm, query: RecordQuery): Promise<Result<RecordPage>>;
  /**
   * The same for taking records out: up to 2,000 of those that the actor may export, with all rows of their subforms.
   * Nothing comes that a list would not show them.
   */
  exportPage(actor: Actor, form: PublishedForm, query: RecordQuery): Promise<Result<RecordPage>>;
  /** `not_found` for what does not exist, is out of the actor's reach, or is deleted (live, unless `deleted` is set). */
  get(actor: Actor, form: PublishedForm, id: string, options?: { deleted?: boolean }): Promise<Result<RecordDetail>>;
  /** Exact up to 10,000, beyond that "at least"; always exact when `exact` is set, which may take seconds. */
  count(
    actor: Actor,
    form: PublishedForm,
    query: Pick<RecordQuery, 'filter' | 'search' | 'deleted'>,
    options?: { exact?: boolean },
  ): Promise<Result<RecordCount>>;
  /**
   * How many records of several forms match, in one question: exact up to 1,000, beyond that "at least". Null for what
   * the actor does not reach or may not ask.
   */
  counts(
    actor: Actor,
    asked: readonly {
      readonly form: PublishedForm;
      readonly filter: Condition | null;
      readonly ids?: readonly string[];
    }[],
  ): Promise<readonly (RecordCount | null)[]>;
  /** Up to 500 groups with their counts, figures and first records: two statements, however many there are. */
  groups(actor: Actor, form: PublishedForm, query: GroupQuery): Promise<Result<RecordGroups>>;
  /** The first records of up to 100 groups: one statement. */
  groupPages(actor: Actor, form: PublishedForm, query: GroupPagesQuery): Promise<Result<GroupPages>>;
  /** What all records come to, by `figureName`: one statement. */
  figures(
    actor: Actor,
    form: PublishedForm,
    query: Pick<GroupQuery, 'filter' | 'search'> & { readonly figures: readonly Figure[] },
  ): Promise<Result<Figures>>;
  /** How many records have each value of a field, up to 500 of them: one statement. */
  tally(actor: Actor, form: PublishedForm, query: TallyQuery): Promise<Result<Tally>>;
  /** Up to 1,000 records with a day in a stretch of the calendar, the earliest first: one statement. */
  span(actor: Actor, form: PublishedForm, query: SpanQuery): Promise<Result<RecordSpan>>;
  /** Newest first. `before` is the id of the last entry of the page before. */
  history(
    actor: Actor,
    form: PublishedForm,
    id: string,
    page?: { before?: string; limit?: number },
  ): Promise<Result<HistoryPage>>;
  /** Who is in the team of a record that the actor reads. */
  team(actor: Actor, form: PublishedForm, id: string): Promise<Result<RecordTeam>>;
  /** The ways that tracked fields of a record have gone, of those that the actor sees. */
  optionPaths(actor: Actor, form: PublishedForm, id: string): Promise<Result<readonly OptionPath[]>>;
  /** The records before and after this one in the list that `query` describes. */
  neighbours(
    actor: Actor,
    form: PublishedForm,
    id: string,
    query: Pick<RecordQuery, 'filter' | 'search' | 'sort' | 'deleted'>,
  ): Promise<Result<Neighbours>>;
  /**
   * Over all forms that the actor reads; a few hits per form, what is called so before what only mentions it. `first`:
   * forms that are asked before the others where there are many.
   */
  search(
    actor: Actor,
    text: string,
    options?: { limit?: number; first?: readonly string[] },
  ): Promise<Result<SearchHits>>;
  /**
   * Of these files, by id, those that the actor may open: a record that they may read names it in a field that they see,
   * or did once, as its history says. What no record names is its uploader's alone.
   */
  files(actor: Actor, files: ReadonlyMap<string, FoundFile>): Promise<ReadonlySet<string>>;
  /** Merges in which a record within reach stayed, or one went that the actor reached before; newest first. */
  merges(actor: Actor, form: PublishedForm, id: string): Promise<Result<readonly RecordMerge[]>>;
  /**
   * Which records have just these values of these fields (`$id` too), each row of values a question of its own: ids, or
   * none, by the place of the question. At most 2,000 questions of 3 fields; empty values are no question.
   */
  match(
    actor: Actor,
    form: PublishedForm,
    fieldIds: readonly string[],
    questions: readonly (readonly unknown[])[],
  ): Promise<Result<readonly (readonly string[])[]>>;
  /** Titles of records by id; those out of reach are left out. */
  titles(actor: Actor, form: PublishedForm, ids: readonly string[]): Promise<Readonly<Record<string, string>>>;
  /** Of up to 1000 records of any forms, in one statement. What is out of reach or in the recycle bin is left out. */
  titlesIn(actor: Actor, records: readonly RecordRef[]): Promise<ReadonlyMap<string, string>>;
}

export interface RecordDetail {
  readonly record: RecordView;
  /** Names of every user, department and record that it mentions, by id. */
  readonly titles: Readonly<Record<string, string>>;
}

export interface HistoryPage {
  readonly items: readonly AuditEntry[];
  /** Names of the users, departments and records that the changes mention, by id. */
  readonly titles: Readonly<Record<string, string>>;
  /** `before` of the next page; null on the last. */
  readonly nextBefore: string | null;
}

export interface Neighbours {
  readonly previous: string | null;
  readonly next: string | null;
}

export interface SearchHits {
  readonly hits: readonly SearchHit[];
  /** Some forms were not looked through to the end: it would have taken too long. */
  readonly isPartial: boolean;
}

export interface SearchHit {
  readonly formId: string;
  readonly recordId: string;
  readonly title: string;
  readonly updatedAt: string;
}

/** The only road to a record for whoever changes: people, imports, the API, automation. */
export interface RecordWriter {
  write(
    actor: Actor,
    form: PublishedForm,
    changes: readonly RecordChange[],
    options: WriteOptions,
  ): Promise<Result<WriteOutcome>>;
  /** Opens a living record that the actor may share to others, or shuts it again. */
  changeTeam(actor: Actor, form: PublishedForm, id: string, change: TeamChange): Promise<Result<null>>;
  /**
   * Several records become one: what pointed to the others, stood in their rows or beside them is the survivor's from now
   * on, and they go to the recycle bin. All of it, or nothing. Gives the id by which they are parted again.
   */
  merge(
    actor: Actor,
    form: PublishedForm,
    wish: MergeWish,
    options: { readonly road: Road },
  ): Promise<Result<{ readonly id: string }>>;
  /** Within 30 days: the others come back, and what was theirs goes back where nobody has changed it since. */
  unmerge(actor: Actor, form: PublishedForm, id: string, options: { readonly road: Road }): Promise<Result<Unmerged>>;
}

/** A merge, and what of it could not be put back. */
export interface Unmerged {
  readonly survivorId: string;
  readonly loserIds: readonly string[];
  readonly conflicts: readonly MergeConflict[];
}

export interface WriteOptions {
  /** One change that cannot be made undoes all: the write fails. Otherwise the rest is made and it is in `rejected`. */
  readonly atomic: boolean;
  /** The actor's road when absent. */
  readonly road?: Road;
  /** `ids` leaves `records` empty, which an import of many rows is glad of. */
  readonly returning?: 'records' | 'ids';
  /** Records that the changes name are looked for as somebody else, where others than the writer chose them. */
  readonly names?: Actor;
  /** Whoever writes has seen what duplicate rules warn of. */
  readonly allowDuplicates?: boolean;
  /** Noted in the history, so that all that belongs together can be undone. */
  readonly batch?: string;
  /** Everything is checked and nothing is written: `ids` are those that would be. */
  readonly trial?: boolean;
  /** Validation rules of the form are not asked. Who may wish that is asked before, not here. */
  readonly withoutRules?: boolean;
  /** Linked defaults that are pulled as somebody else, where whoever writes reads nothing: only these fields and columns. */
  readonly pulls?: { readonly as: Actor; readonly fieldIds: ReadonlySet<string> };
}

export interface WriteOutcome {
  /** Of what was changed, in the order of the changes. */
  readonly ids: readonly string[];
  readonly records: readonly RecordView[];
  /** Of these, those that were so already: nothing was written. */
  readonly unchanged: readonly string[];
  /** `index` counts in the given changes. */
  readonly rejected: readonly { readonly index: number; readonly error: AppError }[];
}
