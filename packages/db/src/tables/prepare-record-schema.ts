import { raw, recordSchema } from '@mortise/core';
import type { Client, Pool } from '../pool.ts';
import { run } from '../run.ts';

/**
 * Of a trigger: notes a record that is written while its values are converted. Its arguments are the run and, for rows of
 * a subform, the column that names their record.
 */
const noteTouched = `create or replace function ${recordSchema}.note_touched() returns trigger language plpgsql as $$
begin
  if tg_nargs > 1 then
    insert into type_change_touches (run_id, record_id) values (tg_argv[0]::uuid, new._parent);
  else
    insert into type_change_touches (run_id, record_id) values (tg_argv[0]::uuid, new.id);
  end if;
  return null;
end $$`;

/** Makes what every record table counts on: the schema, that function, and the collation that sorts Chinese by pinyin. Idempotent. */
export async function prepareRecordSchema(on: Pool | Client): Promise<void> {
  await run(on, raw(`create schema if not exists ${recordSchema}`));
  await run(on, raw(noteTouched));
  await run(on, raw(`create collation if not exists ${recordSchema}.zh (provider = icu, locale = 'zh-u-co-pinyin')`));
}
