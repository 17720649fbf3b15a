import {
  type Field,
  joinSql,
  type Reach,
  raw,
  type Selection,
  type Sql,
  type SystemFieldId,
  sql,
  targetOf as targetFormOf,
} from '@mortise/core';
import { row, tableOf } from './columns.ts';
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
      const source = id === '$department' ? raw('departments') : raw('users');
      return [{ sql: one(source, raw('name'), name), of: place }];
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
      const target = targetReach(read, field);
      if (!target || target.scope === false || !target.mayReadTitle) return [];
      const within = withinScope(read, target);
      const select = field.kind === 'record' ? one : many;
      return [
        {
          sql: select(tableOf(target.form), raw('record_title'), value, within),
          of: field.kind === 'record' ? place : null,
        },
      ];
    }
    default:
      return [];
  }
}

const manyOf: Partial<Record<Field['kind'], Field['kind']>> = {
  member: 'members',
  department: 'departments',
  record: 'records',
};

/** Names in one column of a subform, for all rows that were read. */
function cellTitles(read: Read, column: Field, value: Sql): TitleColumn[] {
  const key = sql`e.cell -> ${raw(`'${column.key}'`)}`;
  const rows = sql`json_array_elements(case json_typeof(${value}) when 'array' then ${value} else ${value} -> 'first' end) e(cell)`;
  const single = manyOf[column.kind];
  const text = raw(`'${column.key}'`);
  const ids = single
    ? sql`array(select (e.cell ->> ${text})::uuid from ${rows} where e.cell ->> ${text} is not null)`
    : sql`array(select i.id::uuid from ${rows}, json_array_elements_text(case json_typeof(${key}) when 'array' then ${key} else '[]'::json end) i(id))`;
  return fieldTitle(read, { ...column, kind: single ?? column.kind }, 0, ids);
}

function targetReach({ reach, related }: Read, { storage }: Field): Reach | undefined {
  const formId = targetFormOf(storage);
  return formId === undefined ? undefined : formId === reach.form.id ? reach : related.get(formId);
}

function withinScope(read: Read, target: Reach): Sql {
  const scope = scopeSql(read.actor, read.now, target, targetsOf({ reach: target, related: read.related }));
  return scope.length === 0 ? raw('') : sql` and ${joinSql(scope, raw(' and '))}`;
}

const one = (table: Sql, name: Sql, id: Sql, within = raw('')): Sql =>
  sql`(select ${row}.${name} from ${table} ${row} where ${row}.id = ${id}${within})`;
const many = (table: Sql, name: Sql, ids: Sql, within = raw('')): Sql =>
  sql`(select jsonb_object_agg(${row}.id, ${row}.${name}) from ${table} ${row} where ${row}.id = any(${ids})${within})`;
