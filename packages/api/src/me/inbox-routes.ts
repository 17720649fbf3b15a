import { localDay, ok, startOfDay } from '@mortise/core';
import { z } from 'zod';
import { route } from '../frame/route.ts';

const Count = z.number().int();

export const inboxRoutes = [
  route(
    {
      method: 'GET',
      path: '/me/inbox',
      group: 'Me',
      personal: true,
      summary: 'What waits for me: open tasks, those due today or before, and what I was told and have not read',
      answer: z.object({ openTasks: Count, dueTasks: Count, unread: Count }),
    },
    async ({ server, actor }) => {
      const { timeZone } = actor;
      const tomorrow = new Date(startOfDay(localDay(Date.now(), timeZone) + 1, timeZone));
      const [tasks, unread] = await Promise.all([
        server.tasks.countTasks(actor, tomorrow),
        server.notifications.countUnread(actor),
      ]);
      return tasks.ok ? ok({ openTasks: tasks.value.open, dueTasks: tasks.value.due, unread }) : tasks;
    },
  ),
] as const;
