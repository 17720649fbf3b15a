import { type Field, joinSql, type PublishedForm, type Reach, raw, type Sql, sql } from '@mortise/core';
import { columnOf, linkOf, row, tableOf } from './columns.ts';
import { idsNamed, pointedSql, pointingRows } from './pointing-rows.ts';

interface Titled {
  readonly met: Sql;
  readonly within: readonly Sql[];
  /** What the field holds, of the row `t` that points. */
  readonly value: Sql;
}

/**
 * True of the rows `t` that point, by this field, to a record of `target` whose title is `met` and that is `within`; both
 * are said of the row `t` of the target. Nothing in the inner query depends on the outer row, so it runs once.
 */
export function titledSql(
  form: PublishedForm,
  field: Field,
  target: Pick<Reach, 'form' | 'fields'>,
  { met, within, value }: Titled,
): Sql {
  const named = (selected: Sql, ...more: Sql[]) =>
    sql`select ${selected} from ${tableOf(target.form)} ${row} where ${wanted(...more)}`;
  const wanted = (...more: Sql[]) => joinSql([met, ...within, ...more], raw(' and '));
  const { storage } = field;
  const isOneOf = (column: Sql, ids: Sql) => {
    const { id, only } = pointedSql(column, field.kind, target.form.id);
    return sql`(${id} in (${ids})${only})`;
  };
  const ownId = sql`${row}.id`;
  const alive = sql`${row}.deleted_at is null`;
  switch (storage.in) {
    case 'column': {
      if (field.kind !== 'pointers') return isOneOf(columnOf(field), named(ownId));
      const pointing = pointingRows(form, field, target.form.id);
      return sql`${row}.id in (select ${row}.id from ${pointing.from} where ${pointing.target} in (${named(ownId)}))`;
    }
    case 'link':
      return sql`${row}.id in (select l.record_id from ${linkOf(form.key, field.key)} l where l.target_id in (${named(ownId)}))`;
    case 'inverse': {
      const theirs = target.fields.find(({ id }) => id === storage.fieldId);
      if (!theirs) return raw('false');
      if (theirs.storage.in === 'link')
        return sql`${row}.id in (select l.target_id from ${linkOf(target.form.key, theirs.key)} l where l.record_id in (${named(ownId, alive)}))`;
      const pointing = pointingRows(target.form, theirs, form.id);
      return sql`${row}.id in (select ${pointing.target} from ${pointing.from} where ${wanted(alive)}${pointing.only})`;
    }
    case 'joined': {
      const living = named(ownId, alive);
      if (field.kind === 'records') return sql`${value} && array(${living})`;
      if (field.kind !== 'pointers') return isOneOf(value, living);
      return sql`array(${idsNamed(value, target.form.id)}) && array(${living})`;
    }
    case 'nothing':
    case 'children':
      return raw('false');
  }
}
