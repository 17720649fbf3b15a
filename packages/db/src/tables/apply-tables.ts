import { identifier, raw, rowColumns, sql, type TableChange } from '@mortise/core';
import type { Client } from '../pool.ts';
import { run } from '../run.ts';
import { createLinks } from './create-links.ts';
import { createTable } from './create-table.ts';
import { lockTables, tableOf } from './lock-tables.ts';
import { referenceName, tableName } from './names.ts';
import { retireColumn, retireTable, reviveColumn, reviveTable } from './retired.ts';
import { adoptLinks, adoptStaged } from './type-changes/stage-columns.ts';

/**
 * Changes record tables inside the caller's transaction. Nothing here rewrites a table or reads its rows: columns come
 * without a default, foreign keys come unchecked where rows may exist already (`validateReferences` checks them later).
 */
export async function applyTables(client: Client, changes: readonly TableChange[]): Promise<void> {
  await lockTables(client, changes);
  const fresh = new Set<string>();
  const of = <K extends TableChange['kind']>(kind: K) =>
    changes.filter((change): change is Extract<TableChange, { kind: K }> => change.kind === kind);

  // All tables before anything that may point to one of them; removals before what may take their names.
  for (const { table } of of('create-table')) {
    await createTable(client, table);
    fresh.add(table);
  }
  for (const change of of('retire-column')) await retireColumn(client, change);
  for (const { link, ...change } of of('retire-link')) await retireTable(client, { ...change, name: link });
  for (const { children, ...change } of of('retire-children')) await retireTable(client, { ...change, name: children });
  for (const { table, column, sqlType } of of('widen-column')) {
    await run(client, sql`alter table ${tableName(table)} alter column ${identifier(column)} type ${raw(sqlType)}`);
  }
  for (const change of of('add-children')) if (!(await addChildren(client, change))) fresh.add(change.children);
  for (const change of of('add-column')) await addColumn(client, change, fresh);
  for (const change of of('add-link')) await addLink(client, change);
}

async function addColumn(
  client: Client,
  change: Extract<TableChange, { kind: 'add-column' }>,
  fresh: ReadonlySet<string>,
): Promise<void> {
  const { table, column, sqlType, fieldId, references } = change;
  const isStaged = !fresh.has(table) && (await adoptStaged(client, table, column));
  if (!isStaged) {
    if (!fresh.has(table) && (await reviveColumn(client, change))) return;
    await run(client, sql`alter table ${tableName(table)} add column ${identifier(column)} ${raw(sqlType)}`);
  }
  if (references === null) return;
  const target = tableName(await tableOf(client, references));
  const unchecked = fresh.has(table) ? raw('') : raw(' not valid');
  const name = await freeName(client, table, referenceName(table, column, fieldId));
  await run(
    client,
    sql`alter table ${tableName(table)} add constraint ${identifier(name)}
        foreign key (${identifier(column)}) references ${target} (id) on delete set null${unchecked}`,
  );
}

/** A column that was put aside keeps its foreign key, and the name of that. */
async function freeName(client: Client, table: string, name: string): Promise<string> {
  const taken = await run<{ conname: string }>(
    client,
    sql`select conname from pg_constraint where conrelid = ${`records."${table}"`}::regclass and starts_with(conname, ${name})`,
  );
  const names = new Set(taken.map(({ conname }) => conname));
  for (let again = 0; ; again++) {
    const free = again === 0 ? name : `${name}_${again}`;
    if (!names.has(free)) return free;
  }
}

async function addLink(client: Client, change: Extract<TableChange, { kind: 'add-link' }>): Promise<void> {
  const { table, link, references } = change;
  if (await adoptLinks(client, link)) return;
  if (await reviveTable(client, { ...change, name: link })) return;
  await createLinks(client, table, link, references);
}

/** Did the table come back with its rows, instead of being made? */
async function addChildren(client: Client, change: Extract<TableChange, { kind: 'add-children' }>): Promise<boolean> {
  const { table, children } = change;
  if (await reviveTable(client, { ...change, name: children })) return true;
  const parent = identifier(rowColumns.parent);
  await run(
    client,
    sql`create table ${tableName(children)} (
      ${parent} uuid not null references ${tableName(table)} (id) on delete cascade,
      id uuid not null,
      ${identifier(rowColumns.position)} integer not null,
      primary key (${parent}, id)
    )`,
  );
  return false;
}
