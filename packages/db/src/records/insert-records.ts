import {
  type Field,
  identifier,
  joinSql,
  type NewRow,
  type PublishedForm,
  raw,
  rowsIn,
  type Sql,
  type Stamp,
  sql,
} from '@mortise/core';
import { tokenText, writeTokens } from '../search/tokens.ts';
import { TextBytes } from '../text-bytes.ts';
import { rowsJson, writtenRows } from './child-rows.ts';
import { linkOf, storedColumns, storedLinks, storedRows, tableOf } from './columns.ts';
import { keysSql } from './duplicates/keys-sql.ts';
import { begunOptions } from './option-moves.ts';
import { type Json, recordset } from './recordset.ts';
import { alsoWritten, announced, newOwners } from './traces.ts';

const ownColumns = raw('id, owner_id, department_id, record_title');
/** Over the row `r` of a record set. Faster than reading the text form of a `tsvector`. */
export const tokensSql = raw("array_to_tsvector(string_to_array(r.search_tokens, ' '))");

/** Rows, links, audit and outbox in one statement, whose text is the same for any number of rows. */
export function insertSql(form: PublishedForm, fields: readonly Field[], rows: readonly NewRow[], stamp: Stamp): Sql {
  const columns = storedColumns(fields);
  const names = columns.map(({ key }) => sql`, ${identifier(key)}`);
  const listed = joinSql([ownColumns, ...names], raw(''));
  const filled = storedRows(fields).filter(({ key }) => rows.some(({ values }) => values[key] != null));
  const data = newRowsJson(rows, fields, filled);
  const stamped = raw('created_at, created_by, updated_at, updated_by');
  const { at, by } = stamp;
  return sql`with made as (
      insert into ${tableOf(form)} (${listed}, search_tokens, ${stamped})
      select ${listed}, ${tokensSql}, ${at}::timestamptz, ${by}::uuid, ${at}::timestamptz, ${by}::uuid
      from ${recordset(data, columns)}
    )${linksSql(form, fields, rows, data)}${writtenRows(form, filled, data)}${keysSql(form, rows, true)}${begunOptions(form, fields, data, stamp)}${alsoWritten(form, rows, stamp, 'created')}
    ${announced(form, rows, stamp, 'created', newOwners(rows, stamp))}`;
}

/**
 * New rows as `json_to_recordset` reads them back with the types of the table: `jsonRow` for each, put together as bytes,
 * for an import has them by the hundred thousand.
 */
function newRowsJson(rows: readonly NewRow[], fields: readonly Field[], subforms: readonly Field[]): Buffer {
  const json = new TextBytes();
  const columns = fields.flatMap(({ key, storage }) =>
    storage.in === 'children' ? [] : [{ key, name: Buffer.from(`,${JSON.stringify(key)}:`) }],
  );
  json.text('[');
  for (const [index, row] of rows.entries()) {
    json.bytes(index === 0 ? firstName : nextName);
    json.json(row.id);
    json.bytes(ownerName);
    json.json(row.ownerId);
    json.bytes(departmentName);
    json.json(row.departmentId);
    json.bytes(titleName);
    json.json(row.title);
    json.bytes(tokensName);
    writeTokens(row.search, json);
    json.text('"');
    for (const { key, name } of columns) {
      json.bytes(name);
      json.json(row.values[key]);
    }
    for (const [name, lines] of Object.entries(newRows(row, subforms))) {
      json.text(`,${JSON.stringify(name)}:`);
      json.json(lines);
    }
    json.text('}');
  }
  json.text(']');
  return json.written;
}

const firstName = Buffer.from('{"id":');
const nextName = Buffer.from(',{"id":');
const ownerName = Buffer.from(',"owner_id":');
const departmentName = Buffer.from(',"department_id":');
const titleName = Buffer.from(',"record_title":');
const tokensName = Buffer.from(',"search_tokens":"');

/** A row as `json_to_recordset` reads it back with the types of the table. */
export function jsonRow(row: NewRow, fields: readonly Field[]): Record<string, unknown> {
  const json: Record<string, unknown> = {
    id: row.id,
    owner_id: row.ownerId,
    department_id: row.departmentId,
    record_title: row.title,
    search_tokens: tokenText(row.search),
  };
  for (const { key, storage } of fields) if (storage.in !== 'children') json[key] = row.values[key] ?? null;
  return json;
}

function newRows({ values }: NewRow, subforms: readonly Field[]): Record<string, unknown> {
  const all = subforms.map(({ key }) =>
    rowsJson(key, { gone: [], put: rowsIn(values[key]).map((row, at) => ({ row, at })) }),
  );
  return Object.assign({}, ...all);
}

/** Link rows of the multiple relations that any row fills. */
function linksSql(form: PublishedForm, fields: readonly Field[], rows: readonly NewRow[], data: Json): Sql {
  const filled = storedLinks(fields).filter(({ key }) => rows.some(({ values }) => values[key] != null));
  const parts = filled.map(
    ({ key }, index) => sql`, ${raw(`linked_${index}`)} as (
      insert into ${linkOf(form.key, key)} (record_id, target_id, position) ${linkRows(key, data)}
    )`,
  );
  return joinSql(parts, raw(''));
}

export const linkRows = (key: string, data: Json): Sql =>
  sql`select r.id, l.target, l.place - 1 from json_to_recordset(${data}::json) as r(id uuid, ${identifier(key)} uuid[]),
      unnest(r.${identifier(key)}) with ordinality l(target, place)`;
