import { type Actor, err, issue, ok, type Result, type TaskPage, type TaskQuery } from '@mortise/core';
import { showTasks } from './show-tasks.ts';
import { readTaskCursor, writeTaskCursor } from './task-cursor.ts';
import type { TaskPorts } from './task-ports.ts';

/** Three statements at most, however many tasks and forms. */
export const listTasks =
  ({ tasks, reader }: TaskPorts) =>
  async (actor: Actor, { cursor, limit: wanted = 50, ...query }: TaskQuery): Promise<Result<TaskPage>> => {
    const after = cursor === undefined ? null : readTaskCursor(cursor);
    if (cursor !== undefined && after === null)
      return err({
        code: 'invalid',
        issues: [issue(['cursor'], 'unknown', { zh: '换一页重新开始', en: 'Begin again' })],
      });
    const limit = Math.min(Math.max(Math.trunc(wanted), 1), 100);
    const found = await tasks.list(actor.userId, query, after, limit + 1);
    const page = found.slice(0, limit);
    const people = page.flatMap(({ createdBy, doneBy, assigneeIds }) => [
      createdBy,
      ...(doneBy ? [doneBy] : []),
      ...assigneeIds,
    ]);
    const [items, names] = await Promise.all([showTasks(reader, actor, page), tasks.names([...new Set(people)])]);
    const last = page.at(-1);
    const at = last && (query.state === 'open' ? last.dueAt : last.doneAt);
    return ok({
      items,
      names,
      nextCursor: last && found.length > limit ? writeTaskCursor({ at: at ?? null, id: last.id }) : null,
    });
  };
