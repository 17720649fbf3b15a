import type { ImportJob, ImportState, ReadingChoices } from '../import/import.ts';

export interface NewImport {
  readonly id: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly byUserId: string;
  readonly intoApp: string | null;
  readonly intoForm: string | null;
}

/** Imports as rows: every process sees the same, and none is lost with a process. */
export interface ImportStore {
  create(job: NewImport): Promise<ImportJob>;
  find(id: string): Promise<ImportJob | null>;
  /** A person's own, newest first. */
  recent(userId: string, limit: number): Promise<readonly ImportJob[]>;
  /** Takes over what `change` names, when the state is one of `from`; null when it is not. */
  change(
    id: string,
    from: readonly ImportState[],
    change: Partial<Pick<ImportJob, 'state' | 'analysis' | 'plan' | 'progress' | 'result' | 'error'>> & {
      readonly reading?: ReadingChoices;
    },
  ): Promise<ImportJob | null>;
  /** Notes that the person wants it stopped. */
  requestCancel(id: string): Promise<void>;
  /** Analysing or running, and untouched since then: their worker may have died. */
  stale(since: Date): Promise<readonly Pick<ImportJob, 'id' | 'state'>[]>;
}
