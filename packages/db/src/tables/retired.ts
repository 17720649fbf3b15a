import { identifier, newId, type SqlType, sql, type TableChange } from '@mortise/core';
import type { Client } from '../pool.ts';
import { run } from '../run.ts';
import { tableName } from './names.ts';

/** How long the values of a removed field stay. */
const keptFor = '30 days';

type RetireColumn = Extract<TableChange, { kind: 'retire-column' }>;

/** A table that belongs to a field: links or rows. */
interface FieldTable {
  readonly formId: string;
  readonly fieldId: string;
  readonly name: string;
}

/** Renames the column away. The number is the column's own in PostgreSQL, so the name is never taken. */
export async function retireColumn(client: Client, { table, formId, fieldId, column }: RetireColumn): Promise<void> {
  const [attribute] = await run<{ number: number }>(
    client,
    sql`select attnum as number from pg_attribute
        where attrelid = ${`records."${table}"`}::regclass and attname = ${column} and not attisdropped`,
  );
  if (!attribute) return;
  const retired = `${column}__retired_${attribute.number}`;
  await run(client, sql`alter table ${tableName(table)} rename column ${identifier(column)} to ${identifier(retired)}`);
  await remember(client, { formId, fieldId, table, columnName: retired, wasNamed: column });
}

/** Renames the table away, its own number in PostgreSQL at the end. */
export async function retireTable(client: Client, { formId, fieldId, name }: FieldTable): Promise<void> {
  const [relation] = await run<{ oid: string }>(
    client,
    sql`select to_regclass(${`records."${name}"`})::oid::text as oid`,
  );
  if (!relation?.oid) return;
  const suffix = `__retired_${relation.oid}`;
  const retired = `${name.slice(0, 63 - suffix.length)}${suffix}`;
  await run(client, sql`alter table ${tableName(name)} rename to ${identifier(retired)}`);
  await remember(client, { formId, fieldId, table: retired, columnName: null, wasNamed: name });
}

/** Brings back the column of a field removed less than 30 days ago, values and all. */
export async function reviveColumn(
  client: Client,
  { table, formId, fieldId, column, sqlType }: Extract<TableChange, { kind: 'add-column' }>,
): Promise<boolean> {
  const [retired] = await run<{ id: string; column_name: string }>(
    client,
    sql`select r.id, r.column_name from retired_columns r
        join pg_attribute a on a.attrelid = ${`records."${table}"`}::regclass and a.attname = r.column_name
        where r.form_id = ${formId} and r.field_id = ${fieldId} and not a.attisdropped
          and format_type(a.atttypid, a.atttypmod) = ${printedType(sqlType)}
        order by r.retired_at desc limit 1`,
  );
  if (!retired) return false;
  await run(
    client,
    sql`alter table ${tableName(table)} rename column ${identifier(retired.column_name)} to ${identifier(column)}`,
  );
  await run(client, sql`delete from retired_columns where id = ${retired.id}`);
  return true;
}

/** Brings back the table of a field removed less than 30 days ago. */
export async function reviveTable(client: Client, { formId, fieldId, name }: FieldTable): Promise<boolean> {
  const [retired] = await run<{ id: string; table_name: string }>(
    client,
    sql`select id, table_name from retired_columns
        where form_id = ${formId} and field_id = ${fieldId} and column_name is null
        order by retired_at desc limit 1`,
  );
  if (!retired) return false;
  await run(client, sql`alter table ${tableName(retired.table_name)} rename to ${identifier(name)}`);
  await run(client, sql`delete from retired_columns where id = ${retired.id}`);
  return true;
}

function remember(
  client: Client,
  kept: { formId: string; fieldId: string; table: string; columnName: string | null; wasNamed: string },
) {
  return run(
    client,
    sql`insert into retired_columns (id, form_id, field_id, table_name, column_name, was_named, drop_after)
        values (${newId()}, ${kept.formId}, ${kept.fieldId}, ${kept.table}, ${kept.columnName}, ${kept.wasNamed},
                now() + ${keptFor}::interval)`,
  );
}

const printed: Partial<Record<SqlType, string>> = {
  timestamptz: 'timestamp with time zone',
  time: 'time without time zone',
};
const printedType = (type: SqlType) => printed[type] ?? type;
