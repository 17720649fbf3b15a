import {
  type NotificationChoices,
  type NotificationPage,
  type NotificationShown,
  type NotificationTarget,
  notificationKindIds,
} from '@mortise/core';
import { z } from 'zod';
import { Id } from '../answers.ts';
import { Limit } from '../fields.ts';
import { route } from '../frame/route.ts';

const group = 'Notifications';
const Kind = z.enum(notificationKindIds);

const Target: z.ZodType<NotificationTarget> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('record'), formId: Id, recordId: Id }),
  z.object({ kind: z.literal('form'), formId: Id }),
  z.object({ kind: z.literal('task'), taskId: Id }),
  z.object({ kind: z.literal('import'), importId: Id }),
  z.object({ kind: z.literal('export'), exportId: Id }),
]);

const Shown: z.ZodType<NotificationShown> = z.object({
  id: Id,
  kind: Kind,
  at: z.iso.datetime(),
  isRead: z.boolean(),
  byId: Id.nullable(),
  by: z.string().nullable(),
  record: z.string().nullable(),
  form: z.string().nullable(),
  count: z.number().int(),
  subject: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
  to: Target.nullable(),
});

const PageAnswer: z.ZodType<NotificationPage> = z.object({
  items: z.array(Shown).readonly(),
  nextCursor: z.string().nullable(),
});
const Choices = z.object({ muted: z.array(Kind).max(50).readonly() });
const ChoicesAnswer: z.ZodType<NotificationChoices> = Choices;

export const notificationRoutes = [
  route(
    {
      method: 'GET',
      path: '/notifications',
      group,
      personal: true,
      summary: 'What I was told, newest first',
      query: z.object({
        unread: z.stringbool().exactOptional(),
        cursor: z.string().max(80).exactOptional(),
        limit: Limit.exactOptional(),
      }),
      answer: PageAnswer,
    },
    ({ server, actor, query }) => server.notifications.listNotifications(actor, query),
  ),
  route(
    {
      method: 'PUT',
      path: '/notifications/read',
      group,
      summary: 'Mark notifications as read or unread; all of them where no ids are given',
      body: z.object({ ids: z.array(Id).max(1000).nullable().default(null), read: z.boolean().default(true) }),
    },
    ({ server, actor, body }) => server.notifications.markNotifications(actor, body.ids, body.read),
  ),
  route(
    {
      method: 'GET',
      path: '/notifications/choices',
      group,
      personal: true,
      summary: 'Kinds of notifications I do not want',
      answer: ChoicesAnswer,
    },
    ({ server, actor }) => server.notifications.readChoices(actor),
  ),
  route(
    {
      method: 'PUT',
      path: '/notifications/choices',
      group,
      summary: 'Choose which kinds of notifications I do not want',
      body: Choices,
      answer: ChoicesAnswer,
    },
    ({ server, actor, body }) => server.notifications.writeChoices(actor, body),
  ),
] as const;
