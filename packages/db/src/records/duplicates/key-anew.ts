import { duplicateKeysOfForm, sql } from '@mortise/core';
import type { Client } from '../../pool.ts';
import { run } from '../../run.ts';

/** Leaves it to a worker to key all records of these forms anew. One that has begun begins again. */
export async function keyAnew(client: Client, formIds: readonly string[], by: string): Promise<void> {
  await run(
    client,
    sql`with before as (delete from derivations_due where form_id = any(${formIds}::uuid[]) and field_id = ${duplicateKeysOfForm})
        insert into derivations_due (form_id, field_id, by)
        select form_id, ${duplicateKeysOfForm}, ${by}::uuid from unnest(${formIds}::uuid[]) form_id`,
  );
}
