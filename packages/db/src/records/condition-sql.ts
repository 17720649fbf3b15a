import {
  type Actor,
  type Condition,
  compileToSql,
  type Field,
  isSystemField,
  type Reach,
  raw,
  type Sql,
  sql,
  systemFields,
} from '@mortise/core';
import { systemColumn, type TargetOf, valueSql } from './columns.ts';
import { titledSql } from './titled-sql.ts';

/** What a condition over the row `t` of a form is compiled with. */
export interface ConditionPlace {
  readonly actor: Pick<Actor, 'userId' | 'departmentIds' | 'timeZone' | 'hierarchy' | 'fiscalYearStart'>;
  readonly now: Date;
  readonly reach: Pick<Reach, 'form' | 'fields'>;
  readonly targetOf: TargetOf;
  /** Where titles of related records may be looked up, as conditions on their row `t`; null where they are withheld. */
  readonly titlesIn: (target: Reach | undefined) => readonly Sql[] | null;
}

/** A checked condition. A field that is gone meanwhile makes it compile to what core says. */
export function conditionSql(condition: Condition, place: ConditionPlace): Sql {
  const { actor, now, reach, targetOf } = place;
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
          titled: (met) => titled(field, met(raw('t.record_title')), place),
        }
      );
    },
  });
  return sql`(${compiled})`;
}

function titled(field: Field, met: Sql, { reach, targetOf, titlesIn }: ConditionPlace): Sql {
  const { storage } = field;
  const formId =
    storage.in === 'column' ? storage.references?.formId : 'formId' in storage ? storage.formId : undefined;
  const target = formId === undefined ? undefined : targetOf(formId);
  const within = titlesIn(target);
  return target && within ? titledSql(reach.form, field, target, met, within) : raw('false');
}
