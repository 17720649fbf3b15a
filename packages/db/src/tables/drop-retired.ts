import { identifier, ok, sql } from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';
import { tableName } from './names.ts';
import { withLockTimeout } from './with-lock-timeout.ts';

/** Drops columns and link tables of fields removed more than 30 days before `now`. What stays locked waits for the next time. */
export async function dropRetired(pool: Pool, now: Date): Promise<number> {
  const due = await run<{ id: string; table_name: string; column_name: string | null }>(
    pool,
    sql`select id, table_name, column_name from retired_columns where drop_after <= ${now.toISOString()}`,
  );
  let dropped = 0;
  for (const { id, table_name, column_name } of due) {
    const done = await withLockTimeout(pool, { zh: '数据表', en: 'The table' }, async (client) => {
      // Revived in the meantime: the row is gone, and so is our right to drop.
      const rows = await run(client, sql`delete from retired_columns where id = ${id} returning id`);
      if (rows.length === 0) return ok(0);
      await run(
        client,
        column_name === null
          ? sql`drop table if exists ${tableName(table_name)}`
          : sql`alter table if exists ${tableName(table_name)} drop column if exists ${identifier(column_name)}`,
      );
      return ok(1);
    });
    if (done.ok) dropped += done.value;
  }
  return dropped;
}
