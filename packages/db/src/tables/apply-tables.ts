import { identifier, raw, rowColumns, sql, type TableChange } from '@mortise/core';
import type { Client } from '../pool.ts';
import { run } from '../run.ts';
import { createTable } from './create-table.ts';
import { lockTables, tableOf } from './lock-tables.ts';
import { referenceName, tableName } from './names.ts';
import { retireColumn, retireTable, reviveColumn, reviveTable } from './retired.ts';
import { adoptStaged } from './type-changes/stage-columns.ts';

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
  if (!fresh.has(change.table)) {
    if (await adoptStaged(client, change.table, change.column)) return;
    if (await reviveColumn(client, change)) return;
  }
  const { table, column, sqlType, fieldId, references } = change;
  await run(client, sql`alter table ${tableName(table)} add column ${identifier(column)} ${raw(sqlType)}`);
  if (references === null) return;
  const target = tableName(await tableOf(client, references));
  const unchecked = fresh.has(table) ? raw('') : raw(' not valid');
  await run(
    client,
    sql`alter table ${tableName(table)} add constraint ${identifier(referenceName(table, column, fieldId))}
        foreign key (${identifier(column)}) references ${target} (id) on delete set null${unchecked}`,
  );
}

async function addLink(client: Client, change: Extract<TableChange, { kind: 'add-link' }>): Promise<void> {
  const { table, link, references } = change;
  if (await reviveTable(client, { ...change, name: link })) return;
  await run(
    client,
    sql`create table ${tableName(link)} (
      record_id uuid not null references ${tableName(table)} (id) on delete cascade,
      target_id uuid not null references ${tableName(await tableOf(client, references))} (id) on delete cascade,
      position integer not null default 0,
      primary key (record_id, target_id)
    )`,
  );
  await run(client, sql`create index on ${tableName(link)} (target_id)`);
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
