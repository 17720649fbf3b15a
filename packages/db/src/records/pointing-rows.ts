import { type Field, idsOfPointers, type PublishedForm, raw, type Sql, sql, type ValueKind } from '@mortise/core';
import { columnOf, linkOf, row, tableOf } from './row.ts';

/** How the records of a form name those of another, whichever way the field that does so is stored. */
interface PointingRows {
  /** Rows `t`, once for each record that they name; in the recycle bin, too. */
  readonly from: Sql;
  /** The id of that record. */
  readonly target: Sql;
  /** True where that record is the one with this id, in the words of the field's index. */
  is(id: Sql): Sql;
  /** The same for any id of a uuid[]. */
  isAmong(ids: Sql): Sql;
  /** To be added where neither is asked: that the record is of that form. */
  readonly only: Sql;
}

/** Of the form `form` by its `field`, as far as they name records of the form `of`. */
export function pointingRows(form: Pick<PublishedForm, 'key'>, field: Field, of: string): PointingRows {
  const rows = sql`${tableOf(form)} ${row}`;
  if (field.storage.in === 'link') {
    const link = linkOf(form.key, field.key);
    return { ...byTarget(raw('l.target_id')), from: sql`${link} l join ${rows} on ${row}.id = l.record_id` };
  }
  const column = columnOf(field);
  if (field.kind === 'pointers') {
    const [all, one] = [idsOfPointers(column), byTarget(raw('pointed.id'))];
    return {
      ...one,
      from: sql`${rows} cross join lateral (${idsNamed(column, of)}) pointed`,
      is: (id) => sql`${all} @> array[${id}] and ${one.is(id)}`,
      isAmong: (ids) => sql`${all} && ${ids} and ${one.isAmong(ids)}`,
    };
  }
  const { id, only } = pointedSql(column, field.kind, of);
  return { ...byTarget(id, only), from: rows };
}

const byTarget = (target: Sql, only = raw('')): Omit<PointingRows, 'from'> => ({
  target,
  only,
  is: (id) => sql`${target} = ${id}${only}`,
  isAmong: (ids) => sql`${target} = any(${ids})${only}`,
});

/** Ids, as rows `id`, of those records of the form `of` that a value of kind `pointers` names. */
export const idsNamed = (pointers: Sql, of: string): Sql =>
  sql`select (each_of.pointer ->> 'id')::uuid as id from jsonb_array_elements(${pointers}) each_of(pointer)
      where each_of.pointer ->> 'formId' = ${of}`;

/**
 * The id of the record that a value of a field of that kind names, in the words of its index; and, to be added to a
 * condition, that it is one of the form `formId`, where it might be another's.
 */
export function pointedSql(column: Sql, kind: ValueKind, formId: string): { readonly id: Sql; readonly only: Sql } {
  if (kind !== 'pointer') return { id: column, only: raw('') };
  return { id: sql`(${column} ->> 'id')::uuid`, only: sql` and ${column} ->> 'formId' = ${formId}` };
}
