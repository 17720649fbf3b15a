import {
  type AuditEntry,
  type ChangedRow,
  type Field,
  identifier,
  joinSql,
  type PublishedForm,
  raw,
  type Sql,
  type Stamp,
  sql,
} from '@mortise/core';
import { rowsJson, writtenRows } from './child-rows.ts';
import { linkOf, storedColumns, storedLinks, storedRows, tableOf } from './columns.ts';
import { keysSql } from './duplicates/keys-sql.ts';
import { jsonRow, linkRows, tokensSql } from './insert-records.ts';
import { movedOptions } from './option-moves.ts';
import { recordset } from './recordset.ts';
import { alsoWritten, announced, heldFiles, newOwners } from './traces.ts';

/** Rows, links, audit with old and new values, and outbox in one statement. The rows are locked. */
export function updateSql(
  form: PublishedForm,
  fields: readonly Field[],
  rows: readonly ChangedRow[],
  stamp: Stamp,
): Sql {
  const { at, by, road, batch } = stamp;
  const columns = storedColumns(fields);
  const sets = columns.map(({ key }) => sql`, ${identifier(key)} = r.${identifier(key)}`);
  const data = JSON.stringify(
    rows.map((row) => ({ ...jsonRow(row, fields), ...changedRows(row), '#changes': row.changes })),
  );
  const source = recordset(data, columns, raw(', "#changes" jsonb'));
  return sql`with changed as (
      update ${tableOf(form)} t set owner_id = r.owner_id, department_id = r.department_id, record_title = r.record_title,
        search_tokens = ${tokensSql}, updated_at = ${at}::timestamptz, updated_by = ${by}::uuid, version = t.version + 1
        ${joinSql(sets, raw(''))}
      from ${source} where t.id = r.id
    )${linksSql(form, fields, data)}${writtenRows(form, storedRows(fields), data)}${keysSql(form, rows, false)}, audited as (
      insert into audit (form_id, record_id, at, by, road, kind, changes, batch_id)
      select ${form.id}::uuid, r.id, ${at}::timestamptz, ${by}::uuid, ${road}, 'updated', r."#changes", ${batch ?? null}::uuid
      from json_to_recordset(${data}::json) as r(id uuid, "#changes" jsonb)
    )${movedOptions(form, fields, data, stamp)}${heldFiles(form, rows)}
    ${announced(form, rows, stamp, 'updated', newOwners(rows.filter(hasNewOwner), stamp))}`;
}

const hasNewOwner = ({ changes }: ChangedRow) => changes.$owner !== undefined;

const changedRows = ({ rows }: ChangedRow): Record<string, unknown> =>
  Object.assign({}, ...Object.entries(rows).map(([key, change]) => rowsJson(key, change)));

/** Deletes what is no longer linked and moves or adds the rest: the same key is never deleted and inserted at once. */
function linksSql(form: PublishedForm, fields: readonly Field[], data: string): Sql {
  const parts = storedLinks(fields).map(({ key }, index) => {
    const link = linkOf(form.key, key);
    return sql`, ${raw(`unlinked_${index}`)} as (
        delete from ${link} l using json_to_recordset(${data}::json) as r(id uuid, ${identifier(key)} uuid[])
        where l.record_id = r.id and not l.target_id = any(coalesce(r.${identifier(key)}, '{}'))
      ), ${raw(`linked_${index}`)} as (
        insert into ${link} (record_id, target_id, position) ${linkRows(key, data)}
        on conflict (record_id, target_id) do update set position = excluded.position
      )`;
  });
  return joinSql(parts, raw(''));
}

export const removeSql = (form: PublishedForm, ids: readonly string[], stamp: Stamp): Sql =>
  marked(form, ids, stamp, 'deleted', sql`deleted_at = ${stamp.at}::timestamptz, deleted_by = ${stamp.by}::uuid`);

export const restoreSql = (form: PublishedForm, ids: readonly string[], stamp: Stamp): Sql =>
  marked(form, ids, stamp, 'restored', raw('deleted_at = null, deleted_by = null'));

function marked(form: PublishedForm, ids: readonly string[], stamp: Stamp, kind: AuditEntry['kind'], set: Sql): Sql {
  const rows = ids.map((id) => ({ id }));
  return sql`with marked as (
      update ${tableOf(form)} set ${set}, version = version + 1 where id = any(${ids}::uuid[])
    ), keys as (
      update duplicate_keys set is_live = ${kind === 'restored'} where record_id = any(${ids}::uuid[])
    )${alsoWritten(form, rows, stamp, kind)}
    ${announced(form, rows, stamp, kind)}`;
}
