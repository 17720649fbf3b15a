import { sql } from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';

/** Publications are known everywhere within a second. */
const knownAfterMs = 1_500;
const pauseMs = 100;

/** Resolves when every writer has ended who may not have known of a publication of that age. */
export async function everybodyKnows(pool: Pool, ageMs: number): Promise<void> {
  await pause(knownAfterMs - ageMs);
  const [now] = await run<{ xid: string }>(pool, sql`select pg_current_xact_id()::text as xid`);
  for (;;) {
    const [oldest] = await run<{ isPast: boolean }>(
      pool,
      sql`select pg_snapshot_xmin(pg_current_snapshot()) > ${now?.xid ?? '0'}::xid8 as "isPast"`,
    );
    if (oldest?.isPast) return;
    await pause(pauseMs);
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
