import { idsAt, producer } from '../producer.ts';

export const mentioned = producer({
  on: ['comment.added', 'comment.changed'],
  drafts: async (rows) =>
    rows.flatMap((row) =>
      idsAt(row.payload.mentioned).map((userId) => ({
        row,
        userId,
        recordIds: row.recordIds,
        data: { commentId: row.payload.commentId ?? null },
      })),
    ),
});
