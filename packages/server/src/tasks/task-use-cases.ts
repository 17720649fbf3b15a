import {
  type Actor,
  type ApiScope,
  type AppError,
  err,
  newId,
  ok,
  type Result,
  type Task,
  type TaskChange,
  type TaskCount,
  type TaskInput,
  type TaskShown,
} from '@mortise/core';
import { inScope } from '../access/role-access.ts';
import { checkTask } from './check-task.ts';
import { listTasks } from './list-tasks.ts';
import { planTask } from './plan-task.ts';
import { showTasks } from './show-tasks.ts';
import type { TaskPorts } from './task-ports.ts';

export type TaskUseCases = ReturnType<typeof taskUseCases>;

/**
 * What people are to do. A task is seen and changed by whoever made it and those it is given to, and by nobody else,
 * administrators included; only its maker deletes it.
 */
export function taskUseCases(ports: TaskPorts) {
  const { tasks, reader, clock } = ports;
  const missing = (id: string): AppError => ({ code: 'not_found', what: 'task', id });

  const as =
    <Input, T>(scope: ApiScope, work: (actor: Actor, input: Input) => Promise<Result<T>>) =>
    async (actor: Actor, input: Input): Promise<Result<T>> =>
      actor.only || !inScope(actor, scope) ? err({ code: 'forbidden', permission: scope }) : work(actor, input);

  async function shown(actor: Actor, task: Task): Promise<Result<TaskShown>> {
    const [one] = await showTasks(reader, actor, [task]);
    return one ? ok(one) : err(missing(task.id));
  }

  /** Takes what `make` gives for the task as it is stored; once more where another change came between. */
  async function change(
    actor: Actor,
    id: string,
    make: (before: Task, now: string) => Result<Task>,
  ): Promise<Result<TaskShown>> {
    for (let attempt = 1; attempt <= 3; attempt++) {
      const before = await tasks.find(actor.userId, id);
      if (!before) return err(missing(id));
      const now = clock.now();
      const made = make(before, now.toISOString());
      if (!made.ok) return made;
      const task = { ...made.value, revision: before.revision + 1 };
      const issues = await checkTask(ports, actor, task, before);
      if (issues.length > 0) return err({ code: 'invalid', issues });
      if (await tasks.write(planTask(task, before, actor.userId, now))) return shown(actor, task);
    }
    return err({ code: 'busy', what: { zh: '这个任务', en: 'this task' } });
  }

  return {
    listTasks: as('records:read', listTasks(ports)),

    getTask: as('records:read', async (actor, id: string): Promise<Result<TaskShown>> => {
      const task = await tasks.find(actor.userId, id);
      return task && task.deletedAt === null ? shown(actor, task) : err(missing(id));
    }),

    /** Open tasks of one's own, and how many of them are due by then. */
    countTasks: as(
      'records:read',
      async (actor, before: Date): Promise<Result<TaskCount>> => ok(await tasks.count(actor.userId, before)),
    ),

    createTask: as('records:write', async (actor, input: TaskInput): Promise<Result<TaskShown>> => {
      const now = clock.now();
      const assigneeIds = input.assigneeIds.length === 0 ? [actor.userId] : [...new Set(input.assigneeIds)].sort();
      const task: Task = {
        ...input,
        assigneeIds,
        id: newId(now.getTime()),
        createdBy: actor.userId,
        createdAt: now.toISOString(),
        revision: 1,
        doneAt: null,
        doneBy: null,
        deletedAt: null,
      };
      const issues = await checkTask(ports, actor, task, null);
      if (issues.length > 0) return err({ code: 'invalid', issues });
      await tasks.write(planTask(task, null, actor.userId, now));
      return shown(actor, task);
    }),

    changeTask: as(
      'records:write',
      (actor, { id, revision, ...input }: TaskChange & { readonly id: string }): Promise<Result<TaskShown>> =>
        change(actor, id, (before) => {
          if (before.deletedAt !== null) return err(missing(id));
          if (revision !== undefined && revision !== before.revision)
            return err({ code: 'conflict', expected: revision, actual: before.revision });
          const given = input.assigneeIds && { assigneeIds: [...new Set(input.assigneeIds)].sort() };
          // Without a due time there is nothing to be reminded of.
          const undated = input.dueAt === null && input.remindBefore === undefined ? { remindBefore: null } : {};
          return ok({ ...before, ...undated, ...input, ...given });
        }),
    ),

    setTaskDone: as(
      'records:write',
      (actor, { id, done }: { readonly id: string; readonly done: boolean }): Promise<Result<TaskShown>> =>
        change(actor, id, (before, now) => {
          if (before.deletedAt !== null) return err(missing(id));
          if ((before.doneAt !== null) === done) return ok(before);
          return ok({ ...before, doneAt: done ? now : null, doneBy: done ? actor.userId : null });
        }),
    ),

    /** Deletes, or brings back what was deleted: by its maker only. */
    setTaskDeleted: as(
      'records:write',
      (actor, { id, deleted }: { readonly id: string; readonly deleted: boolean }): Promise<Result<TaskShown>> =>
        change(actor, id, (before, now) => {
          if (before.createdBy !== actor.userId) return err({ code: 'forbidden', permission: 'tasks.delete' });
          return ok({ ...before, deletedAt: deleted ? now : null });
        }),
    ),
  };
}
