import {
  identifier,
  joinSql,
  ok,
  type Result,
  raw,
  recordSchema,
  shortHash,
  sql,
  type TypeChangeRun,
} from '@mortise/core';
import type { Client, Pool } from '../../pool.ts';
import { run } from '../../run.ts';
import { createLinks } from '../create-links.ts';
import { tableName } from '../names.ts';
import { withLockTimeout } from '../with-lock-timeout.ts';
import { type ConvertedTable, newLinksOf, stagedColumn, stagedLink, stagedOf, tablesOf } from './converted-tables.ts';
import { type RunRow, runColumns, runOf } from './run-rows.ts';

const triggerOf = ({ id }: Pick<TypeChangeRun, 'id'>) => identifier(`touched_${shortHash(id)}`);

/**
 * Adds the columns, which takes no time, tables for links, and the triggers. Nobody writes at this moment: all rows are in
 * the pages counted.
 */
export const stage = (pool: Pool, change: TypeChangeRun): Promise<Result<TypeChangeRun>> =>
  withLockTimeout(pool, { zh: '数据表', en: 'The table' }, async (client) => {
    const tables = tablesOf(change);
    await lockAll(client, tables);
    for (const { name, columns, keys } of tables) {
      const table = tableName(name);
      for (const { column, sqlType } of stagedOf({ columns })) {
        await run(client, sql`alter table ${table} add column if not exists ${identifier(column)} ${raw(sqlType)}`);
      }
      // The record is told, also of a row: it is converted with all its rows then.
      const told = raw(`'${change.id}'${keys.length > 1 ? `, '${keys[0]}'` : ''}`);
      await run(
        client,
        sql`create or replace trigger ${triggerOf(change)} after insert or update on ${table} for each row
            when (current_setting('mortise.converting', true) is distinct from 'on')
            execute function ${raw(recordSchema)}.note_touched(${told})`,
      );
    }
    for (const { staged, references } of newLinksOf(change)) {
      await createLinks(client, change.table, staged, references);
    }
    const sizes = tables.map(
      ({ name }) => sql`select ${name}::text as name, pg_relation_size(${`${recordSchema}."${name}"`}::regclass)
        / current_setting('block_size')::int as pages`,
    );
    const [staged] = await run<RunRow>(
      client,
      sql`with sizes as (${joinSql(sizes, raw(' union all '))})
          update type_changes set page = coalesce(page, 0), is_watched = true,
            tables = case when page is null then (select jsonb_agg(to_jsonb(s) order by s.name collate "C") from sizes s) else tables end,
            pages = case when page is null then (select sum(s.pages) from sizes s) else pages end
          where id = ${change.id} returning ${runColumns}`,
    );
    return ok(staged ? runOf(staged) : change);
  });

async function lockAll(client: Client, tables: readonly ConvertedTable[]): Promise<void> {
  const names = joinSql(
    tables.map(({ name }) => tableName(name)),
    raw(', '),
  );
  await run(client, sql`lock table ${names} in access exclusive mode`);
}

/** Takes the triggers away; with `columns`, what was converted too. */
export const unstage = (pool: Pool, change: TypeChangeRun, { columns }: { columns: boolean }): Promise<Result<null>> =>
  withLockTimeout(pool, { zh: '数据表', en: 'The table' }, async (client) => {
    const tables = tablesOf(change);
    await lockAll(client, tables);
    for (const table of tables) {
      await run(client, sql`drop trigger if exists ${triggerOf(change)} on ${tableName(table.name)}`);
      if (!columns) continue;
      for (const { column } of stagedOf(table)) {
        await run(client, sql`alter table ${tableName(table.name)} drop column if exists ${identifier(column)}`);
      }
    }
    if (columns) {
      for (const { staged } of newLinksOf(change)) await run(client, sql`drop table if exists ${tableName(staged)}`);
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

/** Are there converted links for this table of links? They take its place. */
export async function adoptLinks(client: Client, link: string): Promise<boolean> {
  const waiting = stagedLink(link);
  const [staged] = await run<{ is: boolean }>(
    client,
    sql`select to_regclass(${`${recordSchema}."${waiting}"`}) is not null as is`,
  );
  if (!staged?.is) return false;
  await run(client, sql`alter table ${tableName(waiting)} rename to ${identifier(link)}`);
  return true;
}
