import { producer } from '../producer.ts';

/** One for each change, however many records of it a person follows. */
export const recordChanged = producer({
  on: ['record.updated', 'record.deleted', 'record.restored'],
  drafts: async (rows, audience) => {
    const followers = await audience.followers([...new Set(rows.flatMap(({ recordIds }) => recordIds))]);
    if (followers.length === 0) return [];
    return rows.flatMap((row) => {
      const ids = new Set(row.recordIds);
      const followed = new Map<string, string[]>();
      for (const { userId, recordId } of followers)
        if (ids.has(recordId)) followed.set(userId, [...(followed.get(userId) ?? []), recordId]);
      const data = { change: row.kind.slice('record.'.length) };
      return [...followed].map(([userId, recordIds]) => ({ row, userId, recordIds, data }));
    });
  },
});
