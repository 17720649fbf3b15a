import { producer } from '../producer.ts';

/** Whoever started it is told, though it was done in their name: they went on with something else. */
export const importFinished = producer({
  on: ['import.ended'],
  drafts: async (rows) =>
    rows.map((row) => {
      const { importId, state, created, updated } = row.payload;
      return { row, userId: row.by, subjectId: String(importId), data: { state, created, updated }, byNobody: true };
    }),
});
