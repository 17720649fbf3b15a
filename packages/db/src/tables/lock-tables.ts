import { joinSql, raw, type Sql, sql, type TableChange } from '@mortise/core';
import type { Client } from '../pool.ts';
import { run } from '../run.ts';
import { tableName } from './names.ts';

/**
 * Takes every lock that the changes need before the first of them, weakest first: tables that are only pointed to stay
 * readable throughout, and those that change are closed to readers for no longer than the changes themselves take.
 */
export async function lockTables(client: Client, changes: readonly TableChange[]): Promise<void> {
  // A child table may not be there yet; whoever writes to one has locked a row of its parent's.
  const fresh = new Set(
    changes.flatMap((change) =>
      change.kind === 'create-table' ? [change.table] : change.kind === 'add-children' ? [change.children] : [],
    ),
  );
  const changed = new Set(changes.map(({ table }) => table).filter((table) => !fresh.has(table)));
  const formIds = new Set(
    changes.flatMap((change) => ('references' in change && change.references !== null ? [change.references] : [])),
  );
  const targets = new Set<string>();
  for (const formId of formIds) targets.add(await tableOf(client, formId));

  await lock(
    client,
    [...targets].filter((table) => !fresh.has(table) && !changed.has(table)),
    raw('share row exclusive'),
  );
  await lock(client, [...changed], raw('access exclusive'));
}

/** Always in the same order, so that two publications do not wait for each other. */
async function lock(client: Client, tables: string[], mode: Sql): Promise<void> {
  if (tables.length === 0) return;
  const names = joinSql(tables.sort().map(tableName), raw(', '));
  await run(client, sql`lock table ${names} in ${mode} mode`);
}

/** The table of a form, published or about to be. */
export async function tableOf(client: Client, formId: string): Promise<string> {
  const [form] = await run<{ key: string }>(client, sql`select key from definitions where id = ${formId}`);
  if (!form) throw new Error(`No form ${formId} to point to`);
  return form.key;
}
