import { type ConvertRows, identifier, type StoredValues, sql, type TypeChangeRun } from '@mortise/core';
import type { Client, Pool } from '../../pool.ts';
import { wordAnew } from '../../records/derived/word-anew.ts';
import { queryRows } from '../../records/query-rows.ts';
import { recordNames } from '../../records/record-names.ts';
import { inTransaction, run } from '../../run.ts';
import { tableName } from '../names.ts';
import { type ConvertedTable, rowSql, tablesOf } from './converted-tables.ts';
import { storedOf, writeConverted } from './write-converted.ts';

const atOnce = 1_000;

/** Converts records that were written since they were read; gives how many notes it took. */
export const catchUp = (pool: Pool, change: TypeChangeRun, convert: ConvertRows): Promise<number> =>
  inTransaction(pool, (client) => catchUpOn(client, change, convert));

/** Within a transaction that keeps writers out, called until it gives 0, nothing is left. */
export async function catchUpOn(client: Client, change: TypeChangeRun, convert: ConvertRows): Promise<number> {
  const ids = await takeTouched(client, change);
  if (ids.length === 0) return 0;
  await lockRecords(client, change, ids);
  for (const table of tablesOf(change)) {
    const rows = await rowsOf(client, change, table, ids, 'before');
    await writeConverted(client, change, table, await convert(rows, table.columns, recordNames(client)));
  }
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
    await lockRecords(client, change, ids);
    for (const table of tablesOf(change)) {
      const rows = await rowsOf(client, change, table, ids, 'after');
      const wrong = await repair(rows, table.columns, recordNames(client));
      if (wrong.length === 0) continue;
      await writeConverted(client, change, table, wrong, 'after');
      // Whoever makes titles anew may have passed these records already.
      await wordAnew(client, { formId: change.formId, ifBack: null }, change.by);
    }
    return ids.length;
  });

/** Whoever writes rows or links of a record has locked the record: they are read once it is ours. */
const lockRecords = (client: Client, { table }: TypeChangeRun, ids: readonly string[]) =>
  run(client, sql`select 1 from ${tableName(table)} where id = any(${ids}::uuid[]) order by id for no key update`);

async function rowsOf(
  client: Client,
  change: TypeChangeRun,
  table: ConvertedTable,
  ids: readonly string[],
  when: 'before' | 'after',
): Promise<StoredValues[]> {
  const cells = await queryRows(
    client,
    sql`select ${rowSql(change, table, when)} from ${tableName(table.name)} t
        where t.${identifier(table.keys[0] ?? 'id')} = any(${ids}::uuid[])`,
  );
  return cells.map((each) => storedOf(table, each));
}

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
