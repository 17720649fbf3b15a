import { type ConvertRows, identifier, joinSql, raw, sql, type TypeChangeRun } from '@mortise/core';
import type { Client, Pool } from '../../pool.ts';
import { wordAnew } from '../../records/derived/word-anew.ts';
import { queryRows } from '../../records/query-rows.ts';
import { inTransaction, run } from '../../run.ts';
import { tableName } from '../names.ts';
import { oldColumns, storedOf, writeConverted } from './convert-rows.ts';
import { stagedColumn } from './stage-columns.ts';

const atOnce = 1_000;

/** Converts records that were written since they were read; gives how many notes it took. */
export const catchUp = (pool: Pool, change: TypeChangeRun, convert: ConvertRows): Promise<number> =>
  inTransaction(pool, (client) => catchUpOn(client, change, convert));

/** Within a transaction that keeps writers out, called until it gives 0, nothing is left. */
export async function catchUpOn(client: Client, change: TypeChangeRun, convert: ConvertRows): Promise<number> {
  const ids = await takeTouched(client, change);
  if (ids.length === 0) return 0;
  const cells = await queryRows(
    client,
    sql`select id, ${oldColumns(change)} from ${tableName(change.table)}
        where id = any(${ids}::uuid[]) order by id for no key update`,
  );
  await writeConverted(client, change, convert(cells.map(storedOf)));
  return ids.length;
}

/**
 * Looks over what was written right after the publication, perhaps by a process that did not know of it: `repair` gives
 * the rows to be written again.
 */
export const repairTouched = (pool: Pool, change: TypeChangeRun, last: string, repair: ConvertRows): Promise<number> =>
  inTransaction(pool, async (client) => {
    const ids = await takeTouched(client, change, last);
    if (ids.length === 0) return 0;
    const cells = await queryRows(
      client,
      sql`select id, ${oldColumns(change)} from ${tableName(change.table)}
          where id = any(${ids}::uuid[]) order by id for no key update`,
    );
    const wrong = repair(cells.map(storedOf));
    const published = new Map(
      change.columns.flatMap(({ key, lostKey }) =>
        [key, ...(lostKey === null ? [] : [lostKey])].map((column) => [stagedColumn(column), column] as const),
      ),
    );
    if (wrong.length > 0) {
      await writeConverted(client, change, wrong, (column) => published.get(column) ?? column);
      // Whoever makes titles anew may have passed these records already.
      await wordAnew(client, { formId: change.formId, ifBack: null }, change.by);
    }
    return ids.length;
  });

/** The number of the newest note: those who write on make more of them for ever. */
export async function lastTouch(pool: Pool, { id }: TypeChangeRun): Promise<string> {
  const [found] = await run<{ last: string | null }>(
    pool,
    sql`select max(id)::text as last from type_change_touches where run_id = ${id}`,
  );
  return found?.last ?? '0';
}

async function takeTouched(client: Client, { id }: TypeChangeRun, last: string | null = null): Promise<string[]> {
  const rows = await run<{ record_id: string }>(
    client,
    sql`delete from type_change_touches where id in (
          select id from type_change_touches where run_id = ${id} and (${last}::bigint is null or id <= ${last}::bigint)
          order by id limit ${atOnce}
        ) returning record_id`,
  );
  return [...new Set(rows.map(({ record_id }) => record_id))];
}

/** A line of history for every record whose value became another. The old values are in the column put aside. */
export async function auditChanged(client: Client, change: TypeChangeRun): Promise<void> {
  for (const { key, fieldId } of change.columns.filter(({ isAudited }) => isAudited)) {
    const [kept] = await run<{ column_name: string }>(
      client,
      sql`select column_name from retired_columns where form_id = ${change.formId} and field_id = ${fieldId}
          order by retired_at desc limit 1`,
    );
    if (!kept) continue;
    const [old, next] = [identifier(kept.column_name), identifier(key)];
    await run(
      client,
      sql`insert into audit (form_id, record_id, at, by, road, kind, changes)
          select ${change.formId}::uuid, id, now(), ${change.by}::uuid, 'system', 'updated',
            jsonb_build_object(${key}::text, jsonb_build_array(to_jsonb(${old}), to_jsonb(${next})))
          from ${tableName(change.table)} where ${joinSql([old, next], raw(' is distinct from '))}`,
    );
  }
}
