import { duplicateKeysOfForm, type RecordFacts, sql } from '@mortise/core';
import type { Pool } from '../../pool.ts';
import { run } from '../../run.ts';
import { tableName } from '../../tables/names.ts';

/** Records are keyed in the order of their ids, those of the recycle bin too. */
export async function readKeying(
  pool: Pool,
  { id, key }: Parameters<RecordFacts['keying']>[0],
): ReturnType<RecordFacts['keying']> {
  const [due] = await run<{ cursor: string | null }>(
    pool,
    sql`select cursor from derivations_due where form_id = ${id}::uuid and field_id = ${duplicateKeysOfForm}
        order by id limit 1`,
  );
  if (!due) return null;
  const [counted] = await run<{ done: number; total: number }>(
    pool,
    sql`select count(*) filter (where id <= ${due.cursor}::uuid)::int as done, count(*)::int as total
        from ${tableName(key)}`,
  );
  return counted ?? null;
}
