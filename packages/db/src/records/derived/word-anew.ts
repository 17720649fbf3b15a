import { type Rewording, raw, sql } from '@mortise/core';
import type { Client } from '../../pool.ts';
import { run } from '../../run.ts';

/** Leaves it to a worker to make titles and search words of all records anew. One that has begun begins again. */
export async function wordAnew(
  client: Client,
  { formId, ifBack }: Rewording & { readonly formId: string },
  by: string,
): Promise<void> {
  const isDue = ifBack
    ? sql`exists (select from retired_columns where form_id = ${formId}::uuid and field_id = any(${ifBack}::text[]))`
    : raw('true');
  await run(
    client,
    sql`with before as (delete from derivations_due where form_id = ${formId}::uuid and field_id is null and ${isDue})
        insert into derivations_due (form_id, by) select ${formId}::uuid, ${by}::uuid where ${isDue}`,
  );
}
