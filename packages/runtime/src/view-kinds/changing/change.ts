import type { RecordView, Values } from '@mortise/core';

/** What of a record changes when it is dragged elsewhere. Its owner is said beside its values. */
export interface Change {
  readonly values: Values;
  readonly ownerId?: string | null;
}

/** The record as it will be, before the server has said so. */
export const changed = (record: RecordView, { values, ownerId }: Change): RecordView => ({
  ...record,
  values: { ...record.values, ...values },
  ...(ownerId === undefined ? {} : { ownerId }),
});
