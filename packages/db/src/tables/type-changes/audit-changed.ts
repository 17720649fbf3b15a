import {
  type ConvertedColumn,
  identifier,
  joinSql,
  raw,
  rowColumns,
  type Sql,
  sql,
  type TypeChangeRun,
} from '@mortise/core';
import type { Client } from '../../pool.ts';
import { run } from '../../run.ts';
import { tableName } from '../names.ts';
import { tablesOf } from './converted-tables.ts';

/** A line of history for every record whose value became another. The old values are in the column put aside. */
export async function auditChanged(client: Client, change: TypeChangeRun): Promise<void> {
  for (const { name, columns } of tablesOf(change)) {
    for (const column of columns.filter(({ isAudited }) => isAudited)) {
      const old = await keptColumn(client, change, name, column);
      if (old === null) continue;
      await run(
        client,
        sql`insert into audit (form_id, record_id, at, by, road, kind, changes)
            select ${change.formId}::uuid, found.id, now(), ${change.by}::uuid, 'system', 'updated', found.changes
            from (${changesSql(name, column, old)}) found`,
      );
    }
  }
}

async function keptColumn(client: Client, { formId }: TypeChangeRun, table: string, { fieldId }: ConvertedColumn) {
  const [kept] = await run<{ column_name: string }>(
    client,
    sql`select column_name from retired_columns where form_id = ${formId} and field_id = ${fieldId}
        and table_name = ${table} order by retired_at desc limit 1`,
  );
  return kept?.column_name ?? null;
}

/** Records with what the history says of them; of rows, as whoever writes them says it. */
function changesSql(table: string, { key, subform }: ConvertedColumn, kept: string): Sql {
  const [old, next] = [identifier(kept), identifier(key)];
  const differs = joinSql([old, next], raw(' is distinct from '));
  if (subform === null) {
    return sql`select id, jsonb_build_object(${key}::text, jsonb_build_array(to_jsonb(${old}), to_jsonb(${next}))) as changes
      from ${tableName(table)} where ${differs}`;
  }
  const parent = identifier(rowColumns.parent);
  const place = identifier(rowColumns.position);
  const cells = (value: Sql) =>
    sql`jsonb_agg(jsonb_build_object('id', id, '$at', ${place} + 1, ${key}::text, to_jsonb(${value})) order by ${place})`;
  return sql`select ${parent} as id,
      jsonb_build_object(${subform}::text, jsonb_build_array(${cells(old)}, ${cells(next)})) as changes
    from ${tableName(table)} where ${differs} group by ${parent}`;
}
