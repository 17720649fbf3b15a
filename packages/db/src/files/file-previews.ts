import { type FilePreviews, type PreviewState, sql } from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';

export const filePreviews = (pool: Pool): FilePreviews => ({
  ask: async (fileId, now, oldest) => {
    const [taken] = await run<{ state: PreviewState }>(
      pool,
      sql`insert into file_previews as known (file_id, state, at) values (${fileId}::uuid, 'asked', ${now})
          on conflict (file_id) do update set state = 'asked', at = excluded.at
          where known.at < case known.state
            when 'asked' then ${oldest.asked}::timestamptz
            when 'ready' then ${oldest.ready}::timestamptz
            when 'unfit' then ${oldest.unfit}::timestamptz
            else ${oldest.absent}::timestamptz end
          returning state`,
    );
    if (taken) return { state: 'asked', isMine: true };
    const [known] = await run<{ state: PreviewState }>(
      pool,
      sql`select state from file_previews where file_id = ${fileId}::uuid`,
    );
    return { state: known?.state ?? 'asked', isMine: false };
  },
  note: async (fileId, state, now) => {
    await run(pool, sql`update file_previews set state = ${state}, at = ${now} where file_id = ${fileId}::uuid`);
  },
});
