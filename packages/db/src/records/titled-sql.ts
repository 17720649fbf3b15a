import { type Field, identifier, joinSql, type PublishedForm, type Reach, raw, type Sql, sql } from '@mortise/core';
import { linkOf, row, tableOf } from './columns.ts';

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
  const named = (column: Sql, ...more: Sql[]) =>
    sql`select ${row}.${column} from ${tableOf(target.form)} ${row} where ${joinSql([met, ...within, ...more], raw(' and '))}`;
  const { storage } = field;
  switch (storage.in) {
    case 'column':
      return sql`${row}.${identifier(field.key)} in (${named(raw('id'))})`;
    case 'link':
      return sql`${row}.id in (select l.record_id from ${linkOf(form.key, field.key)} l where l.target_id in (${named(raw('id'))}))`;
    case 'inverse': {
      const theirs = target.fields.find(({ id }) => id === storage.fieldId);
      if (!theirs) return raw('false');
      const alive = sql`${row}.deleted_at is null`;
      return theirs.storage.in === 'link'
        ? sql`${row}.id in (select l.target_id from ${linkOf(target.form.key, theirs.key)} l where l.record_id in (${named(raw('id'), alive)}))`
        : sql`${row}.id in (${named(identifier(theirs.key), alive)})`;
    }
    case 'joined': {
      const alive = sql`${row}.deleted_at is null`;
      return field.kind === 'records'
        ? sql`${value} && array(${named(raw('id'), alive)})`
        : sql`${value} in (${named(raw('id'), alive)})`;
    }
    case 'nothing':
    case 'children':
      return raw('false');
  }
}
