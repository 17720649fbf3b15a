import type { RecordView } from '@mortise/core';
import type { Draft } from '../draft.ts';

/** What derived fields can be taken from: a live record. */
export type Live = Pick<RecordView, 'values' | 'ownerId' | 'departmentId' | 'createdAt' | 'createdBy'>;

/** A record before and after a write; null while it is not there or in the recycle bin. */
export interface Moved {
  readonly id: string;
  readonly old: Live | null;
  readonly next: Live | null;
  /** Nothing of another form can point to it yet. */
  readonly isNew?: boolean;
}

export const liveOf = (record: RecordView): Live | null => (record.deletedAt === null ? record : null);

/** A draft as it is once it is written. */
export const liveDraft = (
  { old, values, ownerId, departmentId }: Draft,
  stamp: { readonly at: Date; readonly by: string },
): Live => ({
  values,
  ownerId,
  departmentId,
  createdAt: old?.createdAt ?? stamp.at.toISOString(),
  createdBy: old?.createdBy ?? stamp.by,
});
