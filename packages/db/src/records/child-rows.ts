import {
  childTableOf,
  type Field,
  identifier,
  joinSql,
  type PublishedForm,
  type Row,
  type RowsChange,
  raw,
  recordSchema,
  rowColumns,
  type Sql,
  sql,
} from '@mortise/core';
import type { Client, Pool } from '../pool.ts';
import { queryRows } from './query-rows.ts';
import { row } from './row.ts';

type Home = Pick<PublishedForm, 'key'>;

const comma = raw(', ');
const parent = identifier(rowColumns.parent);
const position = identifier(rowColumns.position);

/** How many rows of a subform a list of records shows. */
const firstFew = raw('3');

export const childTable = (form: Home, { key }: Pick<Field, 'key'>): Sql =>
  sql`${identifier(recordSchema)}.${identifier(childTableOf(form.key, key))}`;

/** What a column of the row `c` reads from another record. */
export type ReadThrough = (column: Field) => Sql;

/** The rows of the record `t` in their order, as JSON; null when there are none. Without `through`, of what they hold. */
export const rowsSql = (form: Home, field: Field, through?: ReadThrough): Sql =>
  sql`(select json_agg(r) from (${cellsOf(form, field, through)}) r)`;

/** How many rows the record `t` has, and the first of them. */
export const summarySql = (form: Home, field: Field, through: ReadThrough): Sql => {
  const first = sql`(select json_agg(r) from (${cellsOf(form, field, through)} limit ${firstFew}) r)`;
  const count = sql`(select count(*) from ${childTable(form, field)} c where c.${parent} = ${row}.id)`;
  return sql`(select json_build_object('count', n.count, 'first', ${first}) from ${count} n where n.count > 0)`;
};

function cellsOf(form: Home, field: Field, through?: ReadThrough): Sql {
  const cells = [
    ...heldIn(field).map((column) => cellSql(column, sql`c.${identifier(column.key)}`)),
    ...field.columns.flatMap((column) =>
      through && column.storage.in === 'joined' ? [cellSql(column, through(column))] : [],
    ),
  ];
  return sql`select ${joinSql([raw('c.id'), ...cells], comma)} from ${childTable(form, field)} c
    where c.${parent} = ${row}.id order by c.${position}`;
}

/** Columns that the child table has. */
const heldIn = ({ columns }: Field) => columns.filter(({ storage }) => storage.in === 'column');

/** JSON would make numbers inexact and print moments in the session's way. */
function cellSql({ key, kind, storage }: Field, value: Sql): Sql {
  const name = identifier(key);
  if (kind === 'moment') return sql`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as ${name}`;
  const isNumeric = storage.in === 'column' ? storage.sqlType.startsWith('numeric') : kind === 'number';
  return isNumeric ? sql`trim_scale((${value})::numeric)::text as ${name}` : sql`${value} as ${name}`;
}

/** Rows of several records by record id, after their parents were locked: a statement that waited would see older rows. */
export async function readRows(
  on: Pool | Client,
  form: Home,
  field: Field,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Row[]>> {
  const found = await queryRows(
    on,
    sql`select ${row}.id, ${rowsSql(form, field)} from unnest(${ids}::uuid[]) ${row}(id)`,
  );
  return new Map(found.map(([id, rows]) => [id as string, (rows ?? []) as readonly Row[]]));
}

/** A change of rows as the writing statement reads it back, under the names that `writtenRows` knows. */
export const rowsJson = (key: string, { gone, put }: Pick<RowsChange, 'gone' | 'put'>): Record<string, unknown> => ({
  [key]: put.map(({ row: cells, at }) => ({ ...cells, [rowColumns.position]: at })),
  [goneKey(key)]: gone,
});

const goneKey = (key: string) => `${key}#gone`;

/** Parts of a writing statement: rows that go, and rows that are new or different. */
export function writtenRows(form: Home, fields: readonly Field[], data: string | Buffer): Sql {
  return joinSql(
    fields.map((field, index) => writtenRowsOf(form, field, index, data)),
    raw(''),
  );
}

function writtenRowsOf(form: Home, field: Field, index: number, data: string | Buffer): Sql {
  const table = childTable(form, field);
  const gone = identifier(goneKey(field.key));
  const held = heldIn(field);
  const typed = held.flatMap(({ key, storage }) =>
    storage.in === 'column' ? [sql`, ${identifier(key)} ${raw(storage.sqlType)}`] : [],
  );
  const names = held.map(({ key }) => sql`, ${identifier(key)}`);
  const cells = held.map(({ key }) => sql`, x.${identifier(key)}`);
  const sets = held.map(({ key }) => sql`, ${identifier(key)} = excluded.${identifier(key)}`);
  return sql`, ${raw(`gone_${index}`)} as (
      delete from ${table} c using json_to_recordset(${data}::json) as r(id uuid, ${gone} uuid[])
      where c.${parent} = r.id and c.id = any(r.${gone})
    ), ${raw(`put_${index}`)} as (
      insert into ${table} (${parent}, id, ${position}${joinSql(names, raw(''))})
      select r.id, x.id, x.${position}${joinSql(cells, raw(''))}
      from json_to_recordset(${data}::json) as r(id uuid, ${identifier(field.key)} json),
        json_to_recordset(r.${identifier(field.key)}) as x(id uuid, ${position} integer${joinSql(typed, raw(''))})
      on conflict (${parent}, id) do update set ${position} = excluded.${position}${joinSql(sets, raw(''))}
    )`;
}
