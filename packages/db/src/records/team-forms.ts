import { sql } from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';

const begun = new WeakMap<Pool, Set<string>>();

/** Forms in which this process has given a record its team, by their ids: what the database says may be older. */
export function teamsBegun(pool: Pool): Set<string> {
  const known = begun.get(pool) ?? new Set();
  begun.set(pool, known);
  return known;
}

/** Forms of which some record has a team: one look into an index for each. */
export async function formsWithTeams(pool: Pool): Promise<readonly string[]> {
  const forms = await run<{ id: string }>(
    pool,
    sql`select f.id from definitions f where f.kind = 'form'
          and exists (select from record_members m where m.form_id = f.id) order by f.id`,
  );
  return forms.map(({ id }) => id);
}
