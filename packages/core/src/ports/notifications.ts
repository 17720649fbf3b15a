import type { NotificationDraft, StoredNotification } from '../notifications/notification.ts';
import type { NotificationKindId } from '../notifications/notification-kinds.ts';

/** Something that happened, as the outbox has it. */
export interface OutboxRow {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly formId: string | null;
  readonly recordIds: readonly string[];
  readonly by: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What is left to be made of what happened. */
export interface Aftermath {
  /**
   * Takes up to `most` rows that nobody has handled and nobody else is handling, asks `work` what to tell of them, stores
   * that and marks them, all in one transaction: each row is handled once, and none is lost with a process. Gives how
   * many rows there were.
   */
  handle(most: number, work: (rows: readonly OutboxRow[]) => Promise<readonly NotificationDraft[]>): Promise<number>;
}

/** What producers look up to know whom to tell. */
export interface Audience {
  /** Who follows these records. */
  followers(recordIds: readonly string[]): Promise<readonly { readonly recordId: string; readonly userId: string }[]>;
  /** Who is to do these tasks now, where they are open. */
  assignees(
    taskIds: readonly string[],
  ): Promise<readonly { readonly taskId: string; readonly userId: string; readonly dueAt: string | null }[]>;
  /** Of those of them who are still here: the kinds they do not want to hear of. */
  muted(userIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>>;
}

/** What a person was told. */
export interface NotificationStore {
  /** Newest first. */
  list(
    userId: string,
    options: { readonly unread: boolean; readonly before: NotificationPlace | null; readonly limit: number },
  ): Promise<readonly StoredNotification[]>;
  countUnread(userId: string): Promise<number>;
  /** Null: all there are. */
  markRead(userId: string, ids: readonly string[] | null, isRead: boolean): Promise<void>;
  muted(userId: string): Promise<readonly NotificationKindId[]>;
  mute(userId: string, kinds: readonly NotificationKindId[]): Promise<void>;
}

/** A page of notifications begins after this one. */
export type NotificationPlace = Pick<StoredNotification, 'source' | 'id'>;
