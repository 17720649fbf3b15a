import { idsAt, producer } from '../producer.ts';

/** Whom the comment mentions hears of it for that reason. */
export const recordCommented = producer({
  on: ['comment.added'],
  drafts: async (rows) =>
    rows.flatMap((row) => {
      const mentioned = new Set(idsAt(row.payload.mentioned));
      return idsAt(row.payload.followers)
        .filter((userId) => !mentioned.has(userId))
        .map((userId) => ({
          row,
          userId,
          recordIds: row.recordIds,
          data: { commentId: row.payload.commentId ?? null },
        }));
    }),
});
