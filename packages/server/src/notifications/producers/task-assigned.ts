import { idsAt, producer } from '../producer.ts';

export const taskAssigned = producer({
  on: ['task.assigned'],
  drafts: async (rows) =>
    rows.flatMap((row) =>
      idsAt(row.payload.userIds).map((userId) => ({ row, userId, subjectId: String(row.payload.taskId) })),
    ),
});
