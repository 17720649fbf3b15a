import type { AppError, RecordView } from '@mortise/core';

/** A record of a batch on its way to the table. */
export interface Draft {
  /** Of its change among those given. */
  readonly index: number;
  readonly id: string;
  /** What is stored now; null for a new record. */
  readonly old: RecordView | null;
  readonly ownerId: string | null;
  /** False: the department is that of the actor or of the owner before. */
  readonly ownerChanged: boolean;
  departmentId: string | null;
  /** All stored fields by key, the change applied. */
  readonly values: Record<string, unknown>;
  /** Keys of the fields that this change fills or changes. */
  touched: readonly string[];
  /** Ids of fields and columns that rules hide now, as `concealedIn` says. Absent: none. */
  readonly concealed?: ReadonlySet<string>;
}

export interface Rejection {
  readonly index: number;
  readonly error: AppError;
}

/** Either of the two: a record that may go on, or why not. */
export type Prepared = { readonly draft: Draft } | { readonly rejection: Rejection };
