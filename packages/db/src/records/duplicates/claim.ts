import { sql } from '@mortise/core';
import type { Client, Pool } from '../../pool.ts';
import { run } from '../../run.ts';

/** Ours among all advisory locks of the database. */
const space = 0x6d64;
/** An import claims thousands of names, and PostgreSQL keeps room for a few thousand locks: names share so many. */
const locks = 512;

/** Always in the same order, so that two who claim wait for each other and never both. */
export async function claim(on: Pool | Client, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await run(
    on,
    sql`select pg_advisory_xact_lock(${space}::int, lock) from (
          select distinct abs(hashtext(name) % ${locks}::int) as lock from unnest(${names}::text[]) name order by 1
        ) claimed`,
  );
}
