import {
  type Field,
  identifier,
  joinSql,
  type PublishedForm,
  type Reach,
  raw,
  type Sql,
  type Storage,
  sql,
  systemFields,
  type ValueKind,
} from '@mortise/core';
import { type ReadThrough, rowsSql, summarySql } from './child-rows.ts';
import { pointingRows } from './pointing-rows.ts';
import { linkOf, row, tableOf } from './row.ts';

export { columnOf, linkOf, row, tableOf } from './row.ts';

/** A form that a field points to, as far as the actor reaches it. */
export interface Target extends Pick<Reach, 'form' | 'fields' | 'visible' | 'scope' | 'mayReadTitle'> {
  /** Which of its records, over the row `t`. */
  readonly within: readonly Sql[];
}

/** Finds a form that a field points to; undefined when the actor has no way to it. */
export type TargetOf = (formId: string) => Target | undefined;

const inverseLimit = raw('200');

/**
 * A field's value as an expression over the row `t`, in the JSON form of its kind where PostgreSQL's own differs. Fields
 * that are stored elsewhere are read from there as an array of ids.
 */
export function valueSql(form: PublishedForm, field: Field, targetOf: TargetOf): Sql {
  const { storage } = field;
  switch (storage.in) {
    case 'column': {
      const column = sql`${row}.${identifier(field.key)}`;
      // A fixed scale prints zeros that nobody typed.
      return storage.sqlType === 'numeric(20,4)' ? sql`trim_scale(${column})` : column;
    }
    case 'link':
      return sql`array(select l.target_id from ${linkOf(form.key, field.key)} l where l.record_id = ${row}.id order by l.position, l.target_id)`;
    case 'inverse':
      return inverseSql(form, storage.formId, storage.fieldId, targetOf);
    case 'children':
      return summarySql(form, field, readThrough(form, targetOf));
    case 'joined':
      return joinedSql(form, field, storage, targetOf);
    case 'nothing':
      return raw('null::text');
  }
}

/** All rows of a subform of the record `t`, with what they read through what they hold. */
export const wholeRowsSql = (form: PublishedForm, field: Field, targetOf: TargetOf): Sql =>
  rowsSql(form, field, readThrough(form, targetOf));

const readThrough =
  (form: PublishedForm, targetOf: TargetOf): ReadThrough =>
  (column) =>
    column.storage.in === 'joined' ? joinedSql(form, column, column.storage, targetOf, raw('c')) : raw('null');

/** Of one live record that the actor may read; null of the right type for any other. `from` holds what points to it. */
function joinedSql(
  form: PublishedForm,
  { kind }: Field,
  { through, formId, fieldId }: Extract<Storage, { in: 'joined' }>,
  targetOf: TargetOf,
  from = row,
): Sql {
  const key = form.blocks.find(({ id }) => id === through)?.key;
  const target = targetOf(formId);
  const source = target?.visible.find(({ id }) => id === fieldId);
  if (key === undefined || !target || !source || target.scope === false) return raw(`null::${sqlTypeOf[kind]}`);
  const within = target.within.map((part) => sql` and ${part}`);
  // The reference is taken first: within the join, `t` is the other record.
  return sql`(select ${valueSql(target.form, source, targetOf)} from (select ${from}.${identifier(key)} as id) ref
    join ${tableOf(target.form)} ${row} on ${row}.id = ref.id and ${row}.deleted_at is null${joinSql(within, raw(''))})`;
}

/** How a value of each kind is stored, where its field says nothing narrower. */
export const sqlTypeOf: Readonly<Record<ValueKind, string>> = {
  text: 'text',
  number: 'numeric',
  boolean: 'boolean',
  date: 'date',
  moment: 'timestamptz',
  time: 'time',
  option: 'text',
  options: 'text[]',
  tags: 'text[]',
  member: 'uuid',
  members: 'uuid[]',
  department: 'uuid',
  departments: 'uuid[]',
  record: 'uuid',
  records: 'uuid[]',
  pointer: 'jsonb',
  pointers: 'jsonb',
  address: 'jsonb',
  files: 'jsonb',
  period: 'jsonb',
  place: 'jsonb',
  html: 'text',
  rows: 'json',
  none: 'text',
};

/** Those that the actor may read: that there are others is not told. */
function inverseSql(form: PublishedForm, formId: string, fieldId: string, targetOf: TargetOf): Sql {
  const target = targetOf(formId);
  const other = target?.fields.find(({ id }) => id === fieldId);
  if (!target || !other || target.scope === false) return raw("'{}'::uuid[]");
  const within = joinSql(
    target.within.map((part) => sql` and ${part}`),
    raw(''),
  );
  // Our id is taken first: within, `t` is the other record.
  const ours = sql`(select ${row}.id) ref(id)`;
  const pointing = pointingRows(target.form, other, form.id);
  return sql`array(select ${row}.id from ${ours}, ${pointing.from} where ${pointing.is(raw('ref.id'))} and ${row}.deleted_at is null${within} order by ${row}.id limit ${inverseLimit})`;
}

/** Fields whose rows stand in tables of their own. */
export const storedRows = (fields: readonly Field[]) => fields.filter(({ storage }) => storage.in === 'children');

/** Columns that a statement may write. */
export const storedColumns = (fields: readonly Field[]) => fields.filter(({ storage }) => storage.in === 'column');
export const storedLinks = (fields: readonly Field[]) => fields.filter(({ storage }) => storage.in === 'link');

export const systemColumn = (id: keyof typeof systemFields): Sql => sql`${row}.${identifier(systemFields[id].column)}`;
