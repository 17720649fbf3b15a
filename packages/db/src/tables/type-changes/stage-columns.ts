import {
  identifier,
  ok,
  type Result,
  raw,
  recordSchema,
  type SqlType,
  shortHash,
  sql,
  stagedSuffix,
  type TypeChangeRun,
} from '@mortise/core';
import type { Client, Pool } from '../../pool.ts';
import { run } from '../../run.ts';
import { tableName } from '../names.ts';
import { withLockTimeout } from '../with-lock-timeout.ts';
import { type RunRow, runColumns, runOf } from './run-rows.ts';

/** Where values of a column wait for the publication. */
export const stagedColumn = (column: string) => `${column}${stagedSuffix}`;

const triggerOf = ({ id }: Pick<TypeChangeRun, 'id'>) => identifier(`touched_${shortHash(id)}`);

/** Every column that a run fills: converted values, and the texts of those that were lost. */
export const stagedOf = ({ columns }: Pick<TypeChangeRun, 'columns'>): { column: string; sqlType: SqlType }[] =>
  columns.flatMap(({ key, sqlType, lostKey }) => [
    { column: stagedColumn(key), sqlType },
    ...(lostKey === null ? [] : [{ column: stagedColumn(lostKey), sqlType: 'text' as const }]),
  ]);

/** Adds the columns, which takes no time, and the trigger. Nobody writes at this moment: all rows are in the pages counted. */
export const stage = (pool: Pool, change: TypeChangeRun): Promise<Result<TypeChangeRun>> =>
  withLockTimeout(pool, { zh: '数据表', en: 'The table' }, async (client) => {
    const table = tableName(change.table);
    await run(client, sql`lock table ${table} in access exclusive mode`);
    for (const { column, sqlType } of stagedOf(change)) {
      await run(client, sql`alter table ${table} add column if not exists ${identifier(column)} ${raw(sqlType)}`);
    }
    await run(
      client,
      sql`create or replace trigger ${triggerOf(change)} after insert or update on ${table} for each row
          when (current_setting('mortise.converting', true) is distinct from 'on')
          execute function ${raw(recordSchema)}.note_touched(${raw(`'${change.id}'`)})`,
    );
    const [staged] = await run<RunRow>(
      client,
      sql`update type_changes set page = coalesce(page, 0), is_watched = true,
            pages = case when page is null then pg_relation_size(${`${recordSchema}."${change.table}"`}::regclass)
                      / current_setting('block_size')::int else pages end
          where id = ${change.id} returning ${runColumns}`,
    );
    return ok(staged ? runOf(staged) : change);
  });

/** Takes the trigger away; with `columns`, what was converted too. */
export const unstage = (pool: Pool, change: TypeChangeRun, { columns }: { columns: boolean }): Promise<Result<null>> =>
  withLockTimeout(pool, { zh: '数据表', en: 'The table' }, async (client) => {
    await run(client, sql`drop trigger if exists ${triggerOf(change)} on ${tableName(change.table)}`);
    if (columns) {
      for (const { column } of stagedOf(change)) {
        await run(client, sql`alter table ${tableName(change.table)} drop column if exists ${identifier(column)}`);
      }
    }
    await run(client, sql`update type_changes set is_watched = false where id = ${change.id}`);
    await run(client, sql`delete from type_change_touches where run_id = ${change.id}`);
    return ok(null);
  });

/** Is there a column of converted values for this one? It takes its place. */
export async function adoptStaged(client: Client, table: string, column: string): Promise<boolean> {
  const [staged] = await run(
    client,
    sql`select 1 from pg_attribute where attrelid = ${`${recordSchema}."${table}"`}::regclass
        and attname = ${stagedColumn(column)} and not attisdropped`,
  );
  if (!staged) return false;
  await run(
    client,
    sql`alter table ${tableName(table)} rename column ${identifier(stagedColumn(column))} to ${identifier(column)}`,
  );
  return true;
}
