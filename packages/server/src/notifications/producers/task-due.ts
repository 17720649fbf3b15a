import { producer } from '../producer.ts';

/** Whose task it is when the timer fires is told, whoever it was given to when it was set. */
export const taskDue = producer({
  on: ['task.due'],
  drafts: async (rows, audience) => {
    const taskOf = ({ payload }: (typeof rows)[number]) => String(payload.subjectId);
    const assignees = await audience.assignees(rows.map(taskOf));
    return rows.flatMap((row) =>
      assignees
        .filter(({ taskId }) => taskId === taskOf(row))
        .map(({ userId, taskId, dueAt }) => ({ row, userId, subjectId: taskId, data: { dueAt }, byNobody: true })),
    );
  },
});
