import { type Actor, type Issue, issue, type RecordRef, type Task } from '@mortise/core';
import { taskIssues } from './plan-task.ts';
import type { TaskPorts } from './task-ports.ts';

/** What is wrong with a task as the actor wants it: only people who are here, only a record that the actor may read. */
export async function checkTask(
  { tasks, reader }: TaskPorts,
  actor: Actor,
  task: Task,
  before: Task | null,
): Promise<Issue[]> {
  const added = task.assigneeIds.filter((id) => !before?.assigneeIds.includes(id));
  const { record } = task;
  const isNewRecord = record !== null && !isSame(record, before?.record);
  const [names, titles] = await Promise.all([
    tasks.names(added, { active: true }),
    isNewRecord ? reader.titlesIn(actor, [record]) : null,
  ]);
  return [
    ...taskIssues(task),
    ...(added.every((id) => names[id] !== undefined)
      ? []
      : [issue(['assigneeIds'], 'unknown', { zh: '有人已不在组织里', en: 'Somebody is not a member any more' })]),
    ...(titles === null || titles.has(record?.recordId ?? '')
      ? []
      : [
          issue(['record'], 'unknown', {
            zh: '没有这条记录，或你看不到它',
            en: "That record isn't there, or you can't see it",
          }),
        ]),
  ];
}

const isSame = (one: RecordRef, other: RecordRef | null | undefined) =>
  one.recordId === other?.recordId && one.formId === other.formId;
