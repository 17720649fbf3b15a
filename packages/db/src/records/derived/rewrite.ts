import {
  type Field,
  identifier,
  joinSql,
  type NewRow,
  type PublishedForm,
  raw,
  type Sql,
  type Stamp,
  sql,
} from '@mortise/core';
import { storedColumns, tableOf } from '../columns.ts';
import { keysSql } from '../duplicates/keys-sql.ts';
import { jsonRow, recordset, tokensSql } from '../insert-records.ts';
import { announcedChanged } from './announced-changed.ts';

/** Calculated values of rows, which are locked, in one statement. */
export function rewriteSql(
  form: PublishedForm,
  fields: readonly Field[],
  rows: readonly NewRow[],
  { described, announced }: { readonly described: boolean; readonly announced: boolean },
  stamp: Stamp,
): Sql {
  const columns = storedColumns(fields);
  const data = JSON.stringify(rows.map((row) => jsonRow(described ? row : { ...row, search: [] }, columns)));
  const sets = [
    ...columns.map(({ key }) => sql`${identifier(key)} = r.${identifier(key)}`),
    ...(described ? [raw('record_title = r.record_title'), sql`search_tokens = ${tokensSql}`] : []),
  ];
  // Words are the most of what is written: where nothing else is, those stay that are the same.
  const isOther =
    columns.length > 0
      ? raw('')
      : sql` and (o.record_title is distinct from r.record_title or o.search_tokens is distinct from ${tokensSql})`;
  const update = sql`update ${tableOf(form)} o set ${joinSql(sets, raw(', '))} from ${recordset(data, columns)} where o.id = r.id${isOther}`;
  if (!announced && rows.every(({ keys }) => keys === undefined)) return update;
  const rest = announced ? announcedChanged(form, stamp) : raw(' select');
  return sql`with changed as (${update} returning o.id)${keysSql(form, rows, false)}${rest}`;
}
