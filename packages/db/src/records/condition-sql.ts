import {
  type Actor,
  type Condition,
  compileToSql,
  isSystemField,
  type Reach,
  type Sql,
  sql,
  systemFields,
} from '@mortise/core';
import { systemColumn, type TargetOf, valueSql } from './columns.ts';

/** A checked condition over the row `t` of a form. A field that is gone meanwhile makes it compile to what core says. */
export function conditionSql(
  condition: Condition,
  actor: Pick<Actor, 'userId' | 'departmentIds' | 'timeZone'>,
  now: Date,
  reach: Reach,
  targetOf: TargetOf,
): Sql {
  const compiled = compileToSql(condition, {
    actor,
    now,
    timeZone: actor.timeZone,
    columnOf: (id) => {
      if (isSystemField(id)) return { sql: systemColumn(id), kind: systemFields[id].kind };
      const field = reach.fields.find((candidate) => candidate.id === id);
      return field && { sql: valueSql(reach.form, field, targetOf), kind: field.kind };
    },
  });
  return sql`(${compiled})`;
}
