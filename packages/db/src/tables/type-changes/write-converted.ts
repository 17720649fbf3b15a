import {
  type ConvertedValues,
  identifier,
  joinSql,
  raw,
  type Sql,
  type StoredValues,
  sql,
  type TypeChangeRun,
} from '@mortise/core';
import type { Client } from '../../pool.ts';
import { run } from '../../run.ts';
import { tableName } from '../names.ts';
import { type ConvertedTable, newLinksOf, stagedColumn, stagedOf } from './converted-tables.ts';
import { ours } from './run-rows.ts';

/** From cells as `rowSql` lists them. */
export function storedOf({ keys }: ConvertedTable, cells: readonly unknown[]): StoredValues {
  const values = cells.slice(keys.length).map((value) => (Array.isArray(value) && value.length === 0 ? null : value));
  return { id: cells.slice(0, keys.length).join('/'), values };
}

/** Fills what waits for the publication; once that is through, what was published. */
export async function writeConverted(
  client: Client,
  change: TypeChangeRun,
  table: ConvertedTable,
  rows: readonly ConvertedValues[],
  when: 'before' | 'after' = 'before',
): Promise<void> {
  await client.query(ours);
  const data = JSON.stringify(rows.map((row) => jsonOf(table, row)));
  const staged = stagedOf(table);
  if (staged.length > 0) {
    const columnOf = (column: string) => identifier(when === 'before' ? column : publishedOf(column));
    const sets = staged.map(({ column }) => sql`${columnOf(column)} = r.${identifier(column)}`);
    const typed = staged.map(({ column, sqlType }) => sql`, ${identifier(column)} ${raw(sqlType)}`);
    const named = table.keys.map((key) => sql`${identifier(key)} uuid`);
    const same = table.keys.map((key) => sql`t.${identifier(key)} = r.${identifier(key)}`);
    await run(
      client,
      sql`update ${tableName(table.name)} t set ${joinSql(sets, comma)}
          from json_to_recordset(${data}::json) as r(${joinSql(named, comma)}${joinSql(typed, raw(''))})
          where ${joinSql(same, raw(' and '))}`,
    );
  }
  if (table.name !== change.table) return;
  for (const { key, link, staged: waiting } of newLinksOf(change)) {
    await writeLinks(client, tableName(when === 'before' ? waiting : link), stagedColumn(key), data);
  }
}

const comma = raw(', ');

/** The same name without what says that it waits. */
const publishedOf = (column: string) => column.slice(0, column.length - stagedColumn('').length);

async function writeLinks(client: Client, link: Sql, name: string, data: string): Promise<void> {
  const from = sql`json_to_recordset(${data}::json) as r(id uuid, ${identifier(name)} uuid[])`;
  await run(client, sql`delete from ${link} l using ${from} where l.record_id = r.id`);
  await run(
    client,
    sql`insert into ${link} (record_id, target_id, position)
        select r.id, l.target, l.place - 1 from ${from}, unnest(r.${identifier(name)}) with ordinality l(target, place)`,
  );
}

function jsonOf({ keys, columns }: ConvertedTable, { id, values, lost }: ConvertedValues): Record<string, unknown> {
  const ids = id.split('/');
  const json: Record<string, unknown> = Object.fromEntries(keys.map((key, place) => [key, ids[place]]));
  columns.forEach(({ key, lostKey }, index) => {
    json[stagedColumn(key)] = values[index] ?? null;
    if (lostKey !== null) json[stagedColumn(lostKey)] = lost[index] ?? null;
  });
  return json;
}
