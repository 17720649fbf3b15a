import {
  type Field,
  joinSql,
  type Reach,
  raw,
  type Selection,
  type Sql,
  type SystemFieldId,
  sql,
  targetsOf as targetsOfStorage,
} from '@mortise/core';
import { row, tableOf } from './columns.ts';
import { idsNamed, pointedSql } from './pointing-rows.ts';
import { scopeSql, targetsOf } from './selection-sql.ts';

/** An expression that names what a value points to: a text, or a JSON object from id to name. */
export interface TitleColumn {
  readonly sql: Sql;
  /** Index of the value in the select list that a single title belongs to; null for an object. */
  readonly of: number | null;
}

interface Read extends Omit<Selection, 'filter' | 'search' | 'deleted'> {
  readonly fields: readonly Field[];
  readonly systemTitles: readonly SystemFieldId[];
}

/** Columns of the page `p`: `at` says where a field's value stands in the select list, and by what name. */
export function titleColumns(
  read: Read,
  at: { field(index: number): [place: number, name: Sql]; system(id: SystemFieldId): [place: number, name: Sql] },
): TitleColumn[] {
  return [
    ...read.systemTitles.flatMap((id) => {
      const [place, name] = at.system(id);
      if (id === '$department') return [{ sql: one(raw('departments'), raw('name'), name), of: place }];
      // What visitors of public forms send is in the name of each sending.
      const visitor = one(raw('public_submissions'), raw('visitor_name'), name);
      return [{ sql: sql`coalesce(${one(raw('users'), raw('name'), name)}, ${visitor})`, of: place }];
    }),
    ...read.fields.flatMap((field, index) => {
      const [place, name] = at.field(index);
      return fieldTitle(read, field, place, name);
    }),
  ];
}

function fieldTitle(read: Read, field: Field, place: number, value: Sql): TitleColumn[] {
  switch (field.kind) {
    case 'rows':
      return field.columns.flatMap((column) => cellTitles(read, column, value));
    case 'member':
      return [{ sql: one(raw('users'), raw('name'), value), of: place }];
    case 'department':
      return [{ sql: one(raw('departments'), raw('name'), value), of: place }];
    case 'members':
      return [{ sql: many(raw('users'), raw('name'), value), of: null }];
    case 'departments':
      return [{ sql: many(raw('departments'), raw('name'), value), of: null }];
    case 'record':
    case 'records': {
      const [target] = targetsReached(read, field);
      if (!target) return [];
      const within = withinScope(read, target);
      const select = field.kind === 'record' ? one : many;
      return [
        {
          sql: select(tableOf(target.form), raw('record_title'), value, within),
          of: field.kind === 'record' ? place : null,
        },
      ];
    }
    case 'pointer': {
      const targets = targetsReached(read, field);
      const found = targets.map((target) => {
        const { id, only } = pointedSql(value, field.kind, target.form.id);
        return sql`(select jsonb_build_object(${row}.id, ${row}.record_title) from ${tableOf(target.form)} ${row} where ${row}.id = ${id}${only}${withinScope(read, target)})`;
      });
      return found.length === 0 ? [] : [{ sql: sql`coalesce(${joinSql(found, raw(', '))})`, of: null }];
    }
    case 'pointers':
      return targetsReached(read, field).map((target) =>
        titlesOf(read, target, sql`array(${idsNamed(value, target.form.id)})`),
      );
    default:
      return [];
  }
}

const titlesOf = (read: Read, target: Reach, ids: Sql): TitleColumn => ({
  sql: many(tableOf(target.form), raw('record_title'), ids, withinScope(read, target)),
  of: null,
});

const manyOf: Partial<Record<Field['kind'], Field['kind']>> = {
  member: 'members',
  department: 'departments',
  record: 'records',
};

/** Names in one column of a subform, for all rows that were read. */
function cellTitles(read: Read, column: Field, value: Sql): TitleColumn[] {
  const key = sql`e.cell -> ${raw(`'${column.key}'`)}`;
  const rows = sql`json_array_elements(case json_typeof(${value}) when 'array' then ${value} else ${value} -> 'first' end) e(cell)`;
  if (column.kind === 'pointer' || column.kind === 'pointers') {
    const list = column.kind === 'pointers' ? key : sql`json_build_array(${key})`;
    const named = sql`${rows}, json_array_elements(case json_typeof(${list}) when 'array' then ${list} else '[]' end) i(p)`;
    return targetsReached(read, column).map((target) =>
      titlesOf(
        read,
        target,
        sql`array(select (i.p ->> 'id')::uuid from ${named} where i.p ->> 'formId' = ${target.form.id})`,
      ),
    );
  }
  const single = manyOf[column.kind];
  const text = raw(`'${column.key}'`);
  const ids = single
    ? sql`array(select (e.cell ->> ${text})::uuid from ${rows} where e.cell ->> ${text} is not null)`
    : sql`array(select i.id::uuid from ${rows}, json_array_elements_text(case json_typeof(${key}) when 'array' then ${key} else '[]'::json end) i(id))`;
  return fieldTitle(read, { ...column, kind: single ?? column.kind }, 0, ids);
}

/** Forms that the field points to, where the actor may read titles of some of their records. */
const targetsReached = ({ reach, related }: Read, { storage }: Field): Reach[] =>
  targetsOfStorage(storage)
    .flatMap((formId) => (formId === reach.form.id ? reach : (related.get(formId) ?? [])))
    .filter((target) => target.scope !== false && target.mayReadTitle);

function withinScope(read: Read, target: Reach): Sql {
  const scope = scopeSql(read.actor, read.now, target, targetsOf({ reach: target, related: read.related }));
  return scope.length === 0 ? raw('') : sql` and ${joinSql(scope, raw(' and '))}`;
}

const one = (table: Sql, name: Sql, id: Sql, within = raw('')): Sql =>
  sql`(select ${row}.${name} from ${table} ${row} where ${row}.id = ${id}${within})`;
const many = (table: Sql, name: Sql, ids: Sql, within = raw('')): Sql =>
  sql`(select jsonb_object_agg(${row}.id, ${row}.${name}) from ${table} ${row} where ${row}.id = any(${ids})${within})`;
