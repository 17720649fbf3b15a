import {
  type Actor,
  type Field,
  type Found,
  type FoundFile,
  identifier,
  joinSql,
  type PublishedForm,
  raw,
  type Sql,
  sql,
  type Wanted,
} from '@mortise/core';
import type { Client, Pool } from '../pool.ts';
import { row, tableOf } from './columns.ts';
import { outsideSql } from './outside-sql.ts';
import { queryRows } from './query-rows.ts';
import { filterSql, scopeSql, targetsOf, whereSql } from './selection-sql.ts';

/** Everything a batch asks about what exists, in one statement; none when it asks nothing. */
export async function lookUp(
  on: Pool | Client,
  actor: Actor,
  now: Date,
  form: PublishedForm,
  wanted: Wanted,
): Promise<Found> {
  const parts = [
    ...usersSql(wanted.users),
    ...departmentsSql(wanted.departments),
    ...filesSql(wanted.files),
    ...wanted.records.flatMap((records) => recordsSql(actor, now, records, labelOf(records))),
    ...wanted.candidates.flatMap(({ condition, leafBy, related, ...records }, index) =>
      recordsSql(actor, now, records, `candidate ${index}`, [
        ...(condition
          ? [filterSql(condition, actor, now, records.reach, targetsOf({ reach: records.reach, related, actor, now }))]
          : []),
        ...(leafBy ? [leafSql(records.reach.form, leafBy)] : []),
      ]),
    ),
    ...wanted.ranges.flatMap((asked, index) => outsideSql(asked, `range ${index}`)),
    ...wanted.unique.flatMap((unique, index) => holdersSql(form, unique, index)),
    ...wanted.sets.flatMap((set, index) => setHoldersSql(form, set, index)),
    ...idsSql(form, wanted.newIds),
  ];
  const rows = parts.length === 0 ? [] : await queryRows(on, joinSql(parts, raw(' union all ')));
  return sortOut(rows as [string, string, string | null][], wanted);
}

const usersSql = (ids: readonly string[]): Sql[] =>
  ids.length === 0
    ? []
    : [
        sql`select 'user', u.id::text, m.department_id::text from users u
            left join memberships m on m.user_id = u.id and m.is_main
            where u.id = any(${ids}::uuid[]) and u.status = 'active'`,
      ];

const departmentsSql = (ids: readonly string[]): Sql[] =>
  ids.length === 0
    ? []
    : [sql`select 'department', d.id::text, null from departments d where d.id = any(${ids}::uuid[])`];

const filesSql = (ids: readonly string[]): Sql[] =>
  ids.length === 0
    ? []
    : [
        sql`select 'file', f.id::text, json_build_object('name', f.name, 'size', f.size, 'type', f.type,
              'uploadedBy', f.uploaded_by, 'formId', f.form_id, 'alsoIn', f.also_in)::text
            from files f where f.id = any(${ids}::uuid[])`,
      ];

/** Nothing that is there stands below it, seen by this person or not. */
const leafSql = (form: PublishedForm, { key }: Field): Sql =>
  sql`not exists (select 1 from ${tableOf(form)} below
      where below.${identifier(key)} = ${row}.id and below.deleted_at is null)`;

const labelOf = ({ reach }: Wanted['records'][number]) => `record ${reach.form.id}`;

function recordsSql(
  actor: Actor,
  now: Date,
  { reach, ids }: Wanted['records'][number],
  label: string,
  more: readonly Sql[] = [],
): Sql[] {
  if (ids.length === 0) return [];
  const scope = scopeSql(actor, now, reach, targetsOf({ reach, related: new Map() }));
  const where = whereSql([sql`${row}.id = any(${ids}::uuid[])`, sql`${row}.deleted_at is null`, ...scope, ...more]);
  return [sql`select ${label}, ${row}.id::text, ${row}.record_title from ${tableOf(reach.form)} ${row}${where}`];
}

function holdersSql(form: PublishedForm, { field, values }: Wanted['unique'][number], index: number): Sql[] {
  if (values.length === 0 || field.storage.in !== 'column') return [];
  const column = sql`${row}.${identifier(field.key)}`;
  // Long texts are indexed by their hash, short ones as they are: asking for both finds either index.
  const hashed = field.storage.sqlType === 'text' ? sql` and md5(${column}) = md5(v.value)` : raw('');
  return [
    sql`select ${`unique ${index}`}, v.at::text, ${row}.id::text
        from unnest(${values}::${raw(field.storage.sqlType)}[]) with ordinality v(value, at)
        join ${tableOf(form)} ${row} on ${column} = v.value${hashed} where ${row}.deleted_at is null`,
  ];
}

function setHoldersSql(form: PublishedForm, { fields, columns }: Wanted['sets'][number], index: number): Sql[] {
  if (columns[0] === undefined || columns[0].length === 0) return [];
  const typed = fields.flatMap(({ key, storage }, place) => {
    if (storage.in !== 'column') return [];
    const column = sql`${row}.${identifier(key)}`;
    const given = raw(`v.c${place}`);
    const hashed = storage.sqlType === 'text' ? sql` and md5(${column}) = md5(${given})` : raw('');
    return [{ array: sql`${columns[place]}::${raw(storage.sqlType)}[]`, same: sql`${column} = ${given}${hashed}` }];
  });
  const names = typed.map((_, place) => raw(`c${place}`));
  return [
    sql`select ${`set ${index}`}, v.at::text, ${row}.id::text
        from unnest(${joinSql(
          typed.map(({ array }) => array),
          raw(', '),
        )}) with ordinality v(${joinSql(names, raw(', '))}, at)
        join ${tableOf(form)} ${row} on ${joinSql(
          typed.map(({ same }) => same),
          raw(' and '),
        )}
        where ${row}.deleted_at is null`,
  ];
}

const idsSql = (form: PublishedForm, ids: readonly string[]): Sql[] =>
  ids.length === 0
    ? []
    : [sql`select 'id', ${row}.id::text, null from ${tableOf(form)} ${row} where ${row}.id = any(${ids}::uuid[])`];

function sortOut(rows: readonly [string, string, string | null][], wanted: Wanted): Found {
  const of = (kind: string) => rows.filter(([found]) => found === kind);
  const ids = (kind: string) => new Set(of(kind).map(([, id]) => id));
  return {
    users: new Map(of('user').map(([, id, department]) => [id, department])),
    departments: ids('department'),
    files: new Map(of('file').map(([, id, said]) => [id, JSON.parse(said ?? '') as FoundFile])),
    records: new Map(
      wanted.records.flatMap((records) => of(labelOf(records)).map(([, id, title]) => [id, title ?? ''])),
    ),
    recordsOf: new Map(wanted.records.map((records) => [records.reach.form.id, ids(labelOf(records))])),
    takenIds: ids('id'),
    candidates: wanted.candidates.map((_, index) => ids(`candidate ${index}`)),
    outside: wanted.ranges.map(
      (_, index) => new Map(of(`range ${index}`).map(([, id, name]) => [id, name ?? ''] as const)),
    ),
    holders: new Map([
      ...wanted.unique.map(({ field }, index) => [field.id, holdersIn(of(`unique ${index}`))] as const),
      ...wanted.sets.map(({ id }, index) => [id, holdersIn(of(`set ${index}`))] as const),
    ]),
  };
}

const holdersIn = (rows: readonly [string, string, string | null][]) =>
  new Map(rows.map(([, at, holder]) => [Number(at) - 1, holder ?? '']));
