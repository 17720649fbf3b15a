import type { Audience, NotificationDraft, OutboxRow } from '@mortise/core';

/** How a kind of notification comes about. */
export interface Producer {
  /** Kinds of outbox rows it looks at. */
  readonly on: readonly string[];
  /** Whom to tell, of all such rows of a batch: look-ups are made once for all of them. */
  readonly drafts: (rows: readonly OutboxRow[], audience: Audience) => Promise<readonly Told[]>;
}

/** What a producer says; the rest is the row's. */
export interface Told {
  readonly row: OutboxRow;
  readonly userId: string;
  /** Records of the row it is about; absent: none. */
  readonly recordIds?: readonly string[];
  readonly subjectId?: string;
  readonly data?: NotificationDraft['data'];
  /** Nobody did it: time came. */
  readonly byNobody?: boolean;
}

export const producer = (made: Producer): Producer => made;

/** Ids in a payload, whatever it is. */
export const idsAt = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];
