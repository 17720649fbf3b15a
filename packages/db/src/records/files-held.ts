import {
  type Actor,
  type FilePlaces,
  type FilesLookedUp,
  identifier,
  joinSql,
  type Reach,
  raw,
  rowColumns,
  type Sql,
  sql,
} from '@mortise/core';
import type { Client, Pool } from '../pool.ts';
import { childTable } from './child-rows.ts';
import { row, tableOf } from './columns.ts';
import { queryRows } from './query-rows.ts';
import { scopeSql, targetsOf } from './selection-sql.ts';

/** One statement, however many files and forms: each file is looked at until one of its records is within reach. */
export async function filesHeld(
  on: Pool | Client,
  actor: Actor,
  now: Date,
  { reaches, lookups }: FilePlaces,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const ways = [
    ...reaches.map((reach) => namedSql(actor, now, reach)),
    ...lookups.map((lookup) => lookedUpSql(actor, now, lookup)),
  ];
  if (ways.length === 0 || ids.length === 0) return new Set();
  const any = joinSql(
    ways.map((way) => sql`exists (${way})`),
    raw(' or '),
  );
  const rows = await queryRows(on, sql`select f.id from unnest(${ids}::uuid[]) f(id) where ${any}`);
  return new Set(rows.map(([id]) => id as string));
}

const and = raw(' and ');

/** A record within reach that names the file `f` in what the actor sees of it. */
function namedSql(actor: Actor, now: Date, reach: Reach): Sql {
  const where = [
    raw('h.file_id = f.id'),
    sql`h.form_id = ${reach.form.id}::uuid`,
    ...seenSql(reach),
    ...scopeSql(actor, now, reach, targetsOf({ reach, related: new Map() })),
  ];
  return sql`select 1 from file_holders h join ${tableOf(reach.form)} ${row} on ${row}.id = h.record_id
    where ${joinSql(where, and)}`;
}

/** As in the history: what a field that is gone named is open to whoever no role restricts. */
function seenSql({ fields, visible, shared }: Reach): Sql[] {
  const seen = visible.flatMap(({ id, columns }) => [id, ...columns.map((column) => column.id)]);
  if (shared !== null) return [sql`h.field_id = any(${seen}::text[])`];
  const all = fields.flatMap(({ id, columns }) => [id, ...columns.map((column) => column.id)]);
  const hidden = all.filter((id) => !seen.includes(id));
  return hidden.length === 0 ? [] : [sql`not h.field_id = any(${hidden}::text[])`];
}

/** A record within reach whose look-up shows the file `f` at this moment, which a record at its other end names. */
function lookedUpSql(actor: Actor, now: Date, { reach, field, source, links }: FilesLookedUp): Sql {
  let before = raw('h.record_id');
  let shown = row;
  const joins = links.map(({ form, subform, via }, at) => {
    const alias = at === links.length - 1 ? row : raw(`l${at}`);
    shown = subform ? raw(`c${at}`) : alias;
    const pointing = sql`${shown}.${identifier(via.key)} = ${before}`;
    const join = subform
      ? sql` join ${childTable(form, subform)} ${shown} on ${pointing} join ${tableOf(form)} ${alias} on ${alias}.id = ${shown}.${identifier(rowColumns.parent)}`
      : sql` join ${tableOf(form)} ${alias} on ${pointing}`;
    before = sql`${alias}.id`;
    return join;
  });
  const where = [
    raw('h.file_id = f.id'),
    sql`h.form_id = ${source.formId}::uuid`,
    sql`h.field_id = ${source.fieldId}`,
    sql`strpos(${shown}.${identifier(field.key)}::text, f.id::text) > 0`,
    ...scopeSql(actor, now, reach, targetsOf({ reach, related: new Map() })),
  ];
  return sql`select 1 from file_holders h${joinSql(joins, raw(''))} where ${joinSql(where, and)}`;
}
