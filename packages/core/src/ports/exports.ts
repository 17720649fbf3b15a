import type { ApiScope } from '../actor.ts';
import type { ExportJob, ExportRequest } from '../export/export.ts';

export interface NewExport extends Pick<ExportJob, 'id' | 'formId' | 'byUserId'> {
  readonly request: ExportRequest;
  /** What the API key may that it was asked with; null for a person who signed in. */
  readonly scopes: readonly ApiScope[] | null;
  /** IP address it was asked from, for the log. */
  readonly address: string | null;
}

export interface StoredExport extends ExportJob {
  readonly request: ExportRequest;
  readonly scopes: readonly ApiScope[] | null;
  /** Of the worker that is at it, or was last: the id of its file. A worker whose run is another's by now is too late. */
  readonly runId: string | null;
}

export interface LoggedExport extends ExportJob {
  readonly byName: string;
  readonly address: string | null;
}

/** Exports as rows: the log of who took what stays when their files are gone. */
export interface ExportStore {
  create(job: NewExport): Promise<StoredExport>;
  find(id: string): Promise<StoredExport | null>;
  /** A person's own, newest first. */
  recent(userId: string, limit: number): Promise<readonly ExportJob[]>;
  countRunning(userId: string): Promise<number>;
  /** Of a form, by anybody, newest first; `before` is the last id of the page before. */
  log(
    formId: string,
    page: { readonly before: string | null; readonly limit: number },
  ): Promise<readonly LoggedExport[]>;
  /**
   * Begins a run: from now on it is the only one that may go on or end. Null when the export is not running any more.
   * `replaced` is the run before, whose worker died or is too late.
   */
  begin(id: string, runId: string): Promise<{ readonly job: StoredExport; readonly replaced: string | null } | null>;
  /** Notes how far the run is. `stop`: somebody cancelled it, or it is another's by now. */
  progress(
    id: string,
    runId: string,
    how: { readonly done: number; readonly total: number | null },
  ): Promise<'go' | 'stop'>;
  /** Ends the run, if it still is the one; false when it is not, and nothing was changed. */
  end(
    id: string,
    runId: string,
    ending:
      | { readonly state: 'done'; readonly result: NonNullable<ExportJob['result']>; readonly expiresAt: Date }
      | { readonly state: 'failed'; readonly error: NonNullable<ExportJob['error']> }
      | { readonly state: 'cancelled' },
  ): Promise<boolean>;
  /** Notes that its maker wants it stopped. */
  requestCancel(id: string): Promise<void>;
  /** Running, and untouched since then: their worker may have died. */
  stale(since: Date): Promise<readonly string[]>;
  /** Done, with a file that nobody may fetch any more. */
  overdue(now: Date): Promise<readonly { readonly id: string; readonly runId: string }[]>;
  /** Their files are gone. */
  expire(ids: readonly string[]): Promise<void>;
}
