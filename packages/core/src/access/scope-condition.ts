import type { Condition } from '../conditions/condition.ts';
import { sameJson } from '../definitions/difference.ts';
import type { RoleScope } from '../definitions/role.ts';

/** No record, in the language of conditions. */
const noRecord: Condition = { any: [] };

/** A role's scope as the one language that has a back end in SQL: true is every record. */
export function scopeCondition(scope: RoleScope): true | Condition {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'none':
      return noRecord;
    case 'own':
      return { field: '$owner', operator: 'equals', operand: { kind: 'current-user' } };
    case 'own-and-below':
      return { field: '$owner', operator: 'is-one-of', operand: { kind: 'current-subordinates', includeMe: true } };
    case 'department':
      return { field: '$department', operator: 'is-one-of', operand: { kind: 'current-departments' } };
    case 'department-and-below':
      return {
        field: '$department',
        operator: 'is-one-of',
        operand: { kind: 'current-departments', includeBelow: true },
      };
    case 'condition':
      return scope.condition;
  }
}

/** Roles add up: what any of them reaches. */
export function anyOf(scopes: readonly (true | Condition)[]): true | Condition {
  const different: Condition[] = [];
  for (const scope of scopes) {
    if (scope === true) return true;
    if (!different.some((one) => sameJson(one, scope))) different.push(scope);
  }
  const reaching = different.filter((scope) => !sameJson(scope, noRecord));
  const [only, ...more] = reaching;
  if (only === undefined) return noRecord;
  return more.length === 0 ? only : { any: reaching };
}

/** Nobody changes or deletes what they cannot read. */
export function bothOf(read: true | Condition, other: true | Condition): true | Condition {
  if (read === true || sameJson(other, noRecord)) return other;
  return other === true || sameJson(read, other) ? read : { all: [read, other] };
}
