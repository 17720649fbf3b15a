import type {
  ImportJob,
  ImportProblem,
  ImportProgress,
  ImportState,
  ImportUndo,
  ReadingChoices,
} from '../import/import.ts';
import type { ImportMemory } from '../import/plan.ts';
import type { AuditEntry } from '../records/record.ts';

export interface NewImport {
  readonly id: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly byUserId: string;
  readonly intoApp: string | null;
  readonly intoForm: string | null;
}

type Changed = Pick<
  ImportJob,
  'state' | 'analysis' | 'plan' | 'progress' | 'result' | 'error' | 'trial' | 'undo' | 'errorFileId'
>;

export interface ImportChange extends Partial<Changed> {
  readonly reading?: ReadingChoices;
  /** It came to its end now. */
  readonly isEnd?: boolean;
  readonly isPaused?: boolean;
  readonly isCancelled?: false;
}

/** One line of a form's import log: what was done, nothing of what the file says. */
export interface LoggedImport
  extends Pick<ImportJob, 'id' | 'fileName' | 'byUserId' | 'state' | 'createdAt' | 'endedAt' | 'errorFileId'> {
  readonly byName: string;
  readonly counts: Pick<ImportProgress, 'created' | 'updated' | 'rejected' | 'done' | 'total'> | null;
  readonly undo: Pick<ImportUndo, 'done' | 'total' | 'removed' | 'restored' | 'conflictCount'> | null;
}

/** A problem with the numbers of its sheet and its column. */
export interface StoredProblem extends Omit<ImportProblem, 'sheet' | 'column'> {
  readonly sheet: number;
}

/** What an import did to one record, and what others did since. */
export interface BatchedRecord {
  readonly formId: string;
  readonly recordId: string;
  readonly isNew: boolean;
  /** Oldest first. */
  readonly changes: readonly AuditEntry['changes'][];
  /** Of everything that came after and does not belong to it. */
  readonly later: readonly { readonly kind: AuditEntry['kind']; readonly keys: readonly string[] }[];
}

/** Imports as rows: every process sees the same, and none is lost with a process. */
export interface ImportStore {
  create(job: NewImport): Promise<ImportJob>;
  find(id: string): Promise<ImportJob | null>;
  /** A person's own, newest first. */
  recent(userId: string, limit: number): Promise<readonly ImportJob[]>;
  /** Into a form, by anybody, newest first; `before` is the last id of the page before. */
  log(
    formId: string,
    page: { readonly before: string | null; readonly limit: number },
  ): Promise<readonly LoggedImport[]>;
  /** Takes over what `change` names, when the state is one of `from`; null when it is not. */
  change(id: string, from: readonly ImportState[], change: ImportChange): Promise<ImportJob | null>;
  /** Notes that the person wants it stopped. */
  requestCancel(id: string): Promise<void>;
  /** Notes that the person wants it to rest. */
  requestPause(id: string): Promise<void>;
  /** Under way, and untouched since then: their worker may have died. */
  stale(since: Date): Promise<readonly Pick<ImportJob, 'id' | 'state'>[]>;

  /** Takes note of problems; of one that is noted already the later words count. */
  noteProblems(id: string, problems: readonly StoredProblem[]): Promise<void>;
  forgetProblems(id: string): Promise<void>;
  /** Problems of some rows of a sheet, in their order. */
  problemsOf(
    id: string,
    sheet: number,
    rows: { readonly from: number; readonly to: number },
  ): Promise<readonly StoredProblem[]>;
  /** In the order of rows, from `after` on, of one kind where that is asked. */
  problems(
    id: string,
    page: {
      readonly code: string | null;
      readonly after: readonly [sheet: number, row: number] | null;
      readonly limit: number;
    },
  ): Promise<readonly StoredProblem[]>;
  /** With a workbook of errors, at rest, and untouched since then. */
  errorsBefore(since: Date): Promise<readonly { readonly id: string; readonly errorFileId: string }[]>;
  /** The workbook is gone, and the problems go too; one that was written since stays. */
  dropErrors(id: string, errorFileId: string): Promise<void>;
  countProblems(
    id: string,
  ): Promise<readonly { readonly code: string; readonly message: ImportProblem['message']; readonly count: number }[]>;

  recall(formId: string): Promise<ImportMemory | null>;
  remember(formId: string, memory: ImportMemory, by: string): Promise<void>;

  /** Records that belong to a batch, by id, after `cursor`; what `undoneBy` wrote since is no change by others. */
  batched(
    batchId: string,
    undoneBy: string,
    page: { readonly cursor: string | null; readonly limit: number },
  ): Promise<readonly BatchedRecord[]>;
  countBatched(batchId: string): Promise<number>;
  /** Which of these records the batch has written to. */
  batchedAmong(batchId: string, recordIds: readonly string[]): Promise<ReadonlySet<string>>;
}
