import { type Happening, type Issue, issue, reminderOf, type Task, type TaskWrite } from '@mortise/core';

/**
 * What a change of a task brings with it: when to remind, whom to tell. `before` is null for a new one. Reminders are
 * touched only where their moment changed, so that one that has fired does not fire again with every later change.
 */
export function planTask(task: Task, before: Task | null, by: string, now: Date): TaskWrite {
  const timer = reminderChange(task, before, now);
  return {
    task,
    from: before?.revision ?? null,
    ...(timer === undefined ? {} : { remindAt: timer }),
    happenings: happeningsOf(task, before, by),
  };
}

const isLive = ({ doneAt, deletedAt }: Task) => doneAt === null && deletedAt === null;

function reminderChange(task: Task, before: Task | null, now: Date): Date | null | undefined {
  const wanted = isLive(task) ? reminderOf(task) : null;
  const had = before && isLive(before) ? reminderOf(before) : null;
  if (wanted?.getTime() === had?.getTime()) return undefined;
  // Too late to remind, unless it is still to be done in time: then at once.
  const isOver = wanted !== null && wanted <= now && Date.parse(task.dueAt ?? '') <= now.getTime();
  return isOver ? null : wanted;
}

function happeningsOf(task: Task, before: Task | null, by: string): Happening[] {
  const involved = [...new Set([task.createdBy, ...task.assigneeIds, ...(before?.assigneeIds ?? [])])];
  const payload = { taskId: task.id };
  const changed: Happening = { kind: 'task.changed', by, to: involved, payload };
  const added = isLive(task) ? task.assigneeIds.filter((id) => !before?.assigneeIds.includes(id)) : [];
  if (added.length === 0) return [changed];
  return [changed, { kind: 'task.assigned', by, to: [], payload: { ...payload, userIds: added } }];
}

export function taskIssues({ dueAt, remindBefore }: Pick<Task, 'dueAt' | 'remindBefore'>): Issue[] {
  if (remindBefore === null || dueAt !== null) return [];
  return [issue(['dueAt'], 'required', { zh: '要提醒，先定截止时间', en: 'A reminder needs a due time' })];
}
