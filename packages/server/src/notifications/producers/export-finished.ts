import { producer } from '../producer.ts';

/** Whoever started it is told, though it was done in their name: they went on with something else. */
export const exportFinished = producer({
  on: ['export.ended'],
  drafts: async (rows) =>
    rows.map((row) => {
      const { exportId, state, records } = row.payload;
      return { row, userId: row.by, subjectId: String(exportId), data: { state, records }, byNobody: true };
    }),
});
