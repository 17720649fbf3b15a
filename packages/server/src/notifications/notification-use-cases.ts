import {
  type Access,
  type Actor,
  type Forms,
  type NotificationChoices,
  type NotificationPage,
  type NotificationPlace,
  type NotificationStore,
  ok,
  type RecordReader,
  type Result,
} from '@mortise/core';
import { isId } from '../records/is-id.ts';
import { showNotifications } from './show-notifications.ts';

export type NotificationUseCases = ReturnType<typeof notificationUseCases>;

export interface NotificationPorts {
  readonly access: Access;
  readonly notifications: NotificationStore;
  readonly reader: RecordReader;
  readonly forms: Forms;
}

interface Listed {
  readonly unread?: boolean;
  readonly cursor?: string;
  readonly limit?: number;
}

/** What a person was told, and of what they want to be told. Everybody has their own and sees nobody else's. */
export function notificationUseCases(ports: NotificationPorts) {
  const { notifications } = ports;
  return {
    listNotifications: async (
      actor: Actor,
      { unread = false, cursor, limit: wanted = 30 }: Listed,
    ): Promise<Result<NotificationPage>> => {
      const limit = Math.min(Math.max(Math.trunc(wanted), 1), 100);
      const found = await notifications.list(actor.userId, {
        unread,
        before: cursor ? placeOf(cursor) : null,
        limit: limit + 1,
      });
      const page = found.slice(0, limit);
      const last = page.at(-1);
      return ok({
        items: await showNotifications(ports, actor, page),
        nextCursor: last && found.length > limit ? `${last.source}.${last.id}` : null,
      });
    },

    countUnread: async ({ userId }: Actor): Promise<number> => notifications.countUnread(userId),

    /** Null: all of them. */
    markNotifications: async (
      { userId }: Actor,
      ids: readonly string[] | null,
      isRead: boolean,
    ): Promise<Result<undefined>> => {
      await notifications.markRead(userId, ids, isRead);
      return ok(undefined);
    },

    readChoices: async ({ userId }: Actor): Promise<Result<NotificationChoices>> =>
      ok({ muted: await notifications.muted(userId) }),

    writeChoices: async ({ userId }: Actor, { muted }: NotificationChoices): Promise<Result<NotificationChoices>> => {
      await notifications.mute(userId, [...new Set(muted)]);
      return ok({ muted: await notifications.muted(userId) });
    },
  };
}

/** A cursor of ours; what is none begins at the newest. */
function placeOf(cursor: string): NotificationPlace | null {
  const [source = '', id = ''] = cursor.split('.');
  return /^\d{1,18}$/.test(source) && isId(id) ? { source, id } : null;
}
