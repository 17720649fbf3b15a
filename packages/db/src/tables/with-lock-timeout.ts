import { err, type Result, raw, type Text } from '@mortise/core';
import type { Client, Pool } from '../pool.ts';
import { sqlState } from '../records/query-rows.ts';
import { inTransaction, run } from '../run.ts';
import { endVacuumBefore } from './end-vacuum-before.ts';

/**
 * How long a change of a table waits for its lock. Everybody who comes after waits behind it, so it is short: nobody
 * notices. And it is shorter than PostgreSQL's deadlock timeout (1 s), so that of two who wait for each other it is us
 * who gives way, never a writer.
 */
const lockTimeoutMs = 150;
/** Until then whoever is busy with the table has let it go, most often; a vacuum has not. */
const patienceMs = 30;
const longestPauseMs = 1500;

/** Lock not available in time; deadlock. Both undo the transaction and mean: once more. */
const passing: ReadonlySet<string | undefined> = new Set(['55P03', '40P01']);

/** Runs `work` in a transaction that never waits long for a lock, again and again: 16 times take about 15 seconds. */
export async function withLockTimeout<T>(
  pool: Pool,
  what: Text,
  work: (client: Client) => Promise<Result<T>>,
  { attempts = 16 }: { attempts?: number } = {},
): Promise<Result<T>> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    try {
      return await inTransaction(pool, async (client) => {
        await client.query(`set local lock_timeout = '${lockTimeoutMs}ms'`);
        return await endingVacuums(pool, client, () => work(client));
      });
    } catch (accident) {
      if (!passing.has(sqlState(accident))) throw accident;
      const pauseMs = Math.min(longestPauseMs, 25 * 2 ** attempt) * (0.5 + Math.random() / 2);
      if (attempt < attempts) await pause(pauseMs);
    }
  }
  return err({ code: 'busy', what });
}

/** The work may wait for a lock more than once. */
async function endingVacuums<T>(pool: Pool, client: Client, work: () => Promise<T>): Promise<T> {
  const [own] = await run<{ pid: number }>(client, raw('select pg_backend_pid() as pid'));
  let isOver = false;
  const watch = async () => {
    for (;;) {
      await pause(patienceMs);
      if (isOver) return;
      await endVacuumBefore(pool, own?.pid ?? 0);
    }
  };
  void watch();
  try {
    return await work();
  } finally {
    isOver = true;
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
