import type { RecordRef } from '../tasks/task.ts';
import type { NotificationFacts } from './notification-kind.ts';
import type { NotificationKindId } from './notification-kinds.ts';

/** Something to be told to somebody, as its producer says it. */
export interface NotificationDraft {
  readonly userId: string;
  readonly kind: NotificationKindId;
  /** The row of the outbox it comes from: of one row a person hears once by each kind. */
  readonly source: string;
  readonly at: string;
  /** Nobody: the product itself. */
  readonly by: string | null;
  readonly formId: string | null;
  /** The only record it is about. */
  readonly recordId: string | null;
  /** How many records it is about. */
  readonly count: number;
  /** The task or the import it is about. */
  readonly subjectId: string | null;
  /** Nothing that the person may have to be kept from later: titles are looked up when it is read. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** As it is stored. */
export interface StoredNotification extends Omit<NotificationDraft, 'userId'> {
  readonly id: string;
  readonly readAt: string | null;
  readonly byName: string | null;
  /** Of a task that the person still sees, or the file of their import or export. */
  readonly subject: string | null;
}

/** As the person sees it now. */
export interface NotificationShown extends NotificationFacts {
  readonly id: string;
  readonly kind: NotificationKindId;
  readonly at: string;
  readonly isRead: boolean;
  readonly byId: string | null;
  /** Where it leads; null where there is nothing (any more) that the person may see. */
  readonly to: NotificationTarget | null;
}

export type NotificationTarget =
  | ({ readonly kind: 'record' } & RecordRef)
  | { readonly kind: 'form'; readonly formId: string }
  | { readonly kind: 'task'; readonly taskId: string }
  | { readonly kind: 'import'; readonly importId: string }
  | { readonly kind: 'export'; readonly exportId: string };

export interface NotificationPage {
  readonly items: readonly NotificationShown[];
  readonly nextCursor: string | null;
}

/** Kinds that a person does not want to hear of. */
export interface NotificationChoices {
  readonly muted: readonly NotificationKindId[];
}
