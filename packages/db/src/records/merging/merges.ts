import { type MergeUndo, mergedKey, type RecordMerge, raw, type Sql, type Stamp, sql } from '@mortise/core';
import type { Client, Pool } from '../../pool.ts';
import { run } from '../../run.ts';

const columns = raw(`m.id, m.form_id as "formId", m.survivor_id as "survivorId", m.loser_ids as "loserIds", m.by,
  coalesce((select name from users where id = m.by), '') as "byName", m.at, m.undone_at as "undoneAt"`);

export async function keepMerge(
  on: Pool | Client,
  { id, formId, survivorId, loserIds }: Pick<RecordMerge, 'id' | 'formId' | 'survivorId' | 'loserIds'>,
  undo: MergeUndo,
  stamp: Stamp,
): Promise<void> {
  await run(
    on,
    sql`with kept as (
        insert into record_merges (id, form_id, survivor_id, loser_ids, by, at, undo)
        values (${id}::uuid, ${formId}::uuid, ${survivorId}::uuid, ${loserIds}::uuid[], ${stamp.by}::uuid,
          ${stamp.at}::timestamptz, ${JSON.stringify(undo)}::jsonb)
      ) ${noted(formId, survivorId, [0, loserIds.length], stamp)}`,
  );
}

export async function takeMerge(on: Pool | Client, id: string) {
  const [row] = await run<RecordMerge & { readonly undo: MergeUndo }>(
    on,
    sql`select ${columns}, m.undo from record_merges m where m.id = ${id}::uuid and m.undone_at is null for update`,
  );
  return row ?? null;
}

export async function endMerge(on: Pool | Client, { id, formId, survivorId, loserIds }: RecordMerge, stamp: Stamp) {
  await run(
    on,
    sql`with ended as (
        update record_merges set undone_at = ${stamp.at}::timestamptz, undone_by = ${stamp.by}::uuid where id = ${id}::uuid
      ) ${noted(formId, survivorId, [loserIds.length, 0], stamp)}`,
  );
}

const noted = (formId: string, recordId: string, counts: readonly [number, number], { at, by, road }: Stamp): Sql =>
  sql`insert into audit (form_id, record_id, at, by, road, kind, changes)
    values (${formId}::uuid, ${recordId}::uuid, ${at}::timestamptz, ${by}::uuid, ${road}, 'updated',
      ${JSON.stringify({ [mergedKey]: counts })}::jsonb)`;

/** Merges in which the record went or stayed, newest first. */
export const readMerges = (on: Pool | Client, recordId: string): Promise<readonly RecordMerge[]> =>
  run<RecordMerge>(
    on,
    sql`select ${columns} from record_merges m
        where m.survivor_id = ${recordId}::uuid or m.loser_ids @> array[${recordId}::uuid] order by m.at desc limit 100`,
  );

/** Merges of a form's records, newest first. */
export const readMergesOf = (
  on: Pool | Client,
  formId: string,
  before: string | null,
  limit: number,
): Promise<readonly RecordMerge[]> =>
  run<RecordMerge>(
    on,
    sql`select ${columns} from record_merges m
        where m.form_id = ${formId}::uuid and (${before}::uuid is null or m.id < ${before}::uuid)
        order by m.id desc limit ${limit}::bigint`,
  );
