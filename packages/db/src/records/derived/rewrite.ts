import {
  diffRows,
  type Field,
  identifier,
  joinSql,
  type PublishedForm,
  type Rewritten,
  raw,
  rowsIn,
  type Sql,
  type Stamp,
  sql,
} from '@mortise/core';
import { rowsJson, writtenRows } from '../child-rows.ts';
import { storedColumns, storedRows, tableOf } from '../columns.ts';
import { keysSql } from '../duplicates/keys-sql.ts';
import { jsonRow, tokensSql } from '../insert-records.ts';
import { recordset } from '../recordset.ts';
import { announcedChanged } from './announced-changed.ts';

/** Calculated values of records, which are locked, and of their rows, in one statement. */
export function rewriteSql(
  form: PublishedForm,
  fields: readonly Field[],
  records: readonly Rewritten[],
  { described, announced }: { readonly described: boolean; readonly announced: boolean },
  stamp: Stamp,
): Sql {
  const [columns, subforms] = [storedColumns(fields), storedRows(fields)];
  const data = JSON.stringify(
    records.map((record) => ({
      ...jsonRow(described ? record : { ...record, search: [] }, columns),
      ...changedCells(record, subforms),
    })),
  );
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
  const hasKeys = records.some(({ keys }) => keys !== undefined);
  if (!announced && !hasKeys && subforms.length === 0) return update;
  const own = sets.length > 0 ? sql`own as (${update} returning o.id), ` : raw('');
  const changed = subforms.length === 0 && sets.length > 0 ? raw('select id from own') : everyOf(records);
  const rest = announced ? announcedChanged(form, stamp) : raw(' select');
  return sql`with ${own}changed as (${changed})${writtenRows(form, subforms, data)}${keysSql(form, records, false)}${rest}`;
}

const everyOf = (records: readonly Rewritten[]): Sql =>
  sql`select id from unnest(${records.map(({ id }) => id)}::uuid[]) id`;

const changedCells = ({ values, before }: Rewritten, subforms: readonly Field[]): Record<string, unknown> =>
  Object.assign(
    {},
    ...subforms.map(({ key, columns }) => {
      const change = diffRows(rowsIn(before[key]), rowsIn(values[key]), columns);
      return rowsJson(key, change ?? { gone: [], put: [] });
    }),
  );
