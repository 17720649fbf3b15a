import type { PublishedForm } from '../definitions/form.ts';
import type { Field } from '../records/storage.ts';

/** Records of a form on their way into its copy, in the background. */
export interface RecordCopy {
  readonly id: string;
  /** The copy. */
  readonly formId: string;
  readonly sourceId: string;
  readonly by: string;
  readonly state: 'running' | 'done' | 'failed';
  /** Links among the form's own records come when all records are there. */
  readonly phase: 'records' | 'links';
  /** Records of the source up to this one are done, in this phase. */
  readonly cursor: string | null;
  readonly copied: number;
  /** Of the source when it began: later ones stay behind. */
  readonly total: number;
  readonly startedAt: string;
}

/** What goes where, as both forms are published now. */
export interface CopyPlan {
  readonly source: PublishedForm;
  readonly target: PublishedForm;
  /** The same field in both, stored in the same way. */
  readonly fields: readonly { readonly from: Field; readonly to: Field }[];
  /** Fields whose values follow from other forms: computed anew at the end. */
  readonly derived: readonly string[];
}

/** Copies of records. A batch and the note of it are one transaction, so a crash loses nothing and makes nothing twice. */
export interface RecordCopies {
  running(): Promise<readonly RecordCopy[]>;
  /** The copying that made the form's first records; null where none did. */
  of(formId: string): Promise<RecordCopy | null>;
  /** Does the form give or take records at the moment? */
  isBusy(formId: string): Promise<boolean>;
  /** The next records; gives the copying as it is then. */
  advance(copy: RecordCopy, plan: CopyPlan): Promise<RecordCopy>;
  giveUp(id: string): Promise<void>;
}
