import { producer } from '../producer.ts';

/** The row of a change names the new owner of each record whose owner it changed. */
export const recordAssigned = producer({
  on: ['record.created', 'record.updated'],
  drafts: async (rows) =>
    rows.flatMap((row) => {
      const owned = new Map<string, string[]>();
      for (const [recordId, userId] of Object.entries((row.payload.owners ?? {}) as Record<string, string | null>))
        if (userId) owned.set(userId, [...(owned.get(userId) ?? []), recordId]);
      return [...owned].map(([userId, recordIds]) => ({ row, userId, recordIds }));
    }),
});
