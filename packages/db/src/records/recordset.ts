import { type Field, identifier, joinSql, raw, type Sql, sql } from '@mortise/core';

/** A text, or its bytes, which the driver sends as they are. */
export type Json = string | Buffer;

const ownTypes = raw('id uuid, owner_id uuid, department_id uuid, record_title text, search_tokens text');

/** Rows in JSON as a table `r`, with the columns of these fields in the types of the form's own table. */
export function recordset(data: Json, columns: readonly Field[], more: Sql = raw('')): Sql {
  const typed = columns.map(({ key, storage }) =>
    storage.in === 'column' ? sql`, ${identifier(key)} ${raw(storage.sqlType)}` : raw(''),
  );
  return sql`json_to_recordset(${data}::json) as r(${joinSql([ownTypes, ...typed], raw(''))}${more})`;
}
