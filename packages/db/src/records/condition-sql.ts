import {
  type Actor,
  type Condition,
  compileToSql,
  type Field,
  isSystemField,
  joinSql,
  type PublishedForm,
  type Reach,
  raw,
  type Sql,
  sql,
  systemFields,
  targetsOf as targetsOfStorage,
} from '@mortise/core';
import { systemColumn, type Target, type TargetOf, valueSql } from './columns.ts';
import { titledSql } from './titled-sql.ts';

/** Where titles of related records may be looked up, as conditions on their row `t`; null where they are withheld. */
export type TitlesIn = (target: Target | undefined) => readonly Sql[] | null;

/** A checked condition over the row `t` of a form. A field that is gone meanwhile makes it compile to what core says. */
export function conditionSql(
  condition: Condition,
  actor: Pick<Actor, 'userId' | 'departmentIds' | 'timeZone' | 'hierarchy' | 'fiscalYearStart'>,
  now: Date,
  reach: Reach,
  targetOf: TargetOf,
  titlesIn: TitlesIn = () => null,
): Sql {
  const compiled = compileToSql(condition, {
    actor,
    now,
    timeZone: actor.timeZone,
    columnOf: (id) => {
      if (isSystemField(id)) return { sql: systemColumn(id), kind: systemFields[id].kind };
      const field = reach.fields.find((candidate) => candidate.id === id);
      return (
        field && {
          sql: valueSql(reach.form, field, targetOf),
          kind: field.kind,
          titled: (met) => titled(reach.form, field, met(raw('t.record_title')), targetOf, titlesIn),
        }
      );
    },
  });
  return sql`(${compiled})`;
}

function titled(form: PublishedForm, field: Field, met: Sql, targetOf: TargetOf, titlesIn: TitlesIn): Sql {
  const value = valueSql(form, field, targetOf);
  const named = targetsOfStorage(field.storage).flatMap((formId) => {
    const target = targetOf(formId);
    const within = titlesIn(target);
    return target && within ? [titledSql(form, field, target, { met, within, value })] : [];
  });
  return named.length === 0 ? raw('false') : sql`(${joinSql(named, raw(' or '))})`;
}
