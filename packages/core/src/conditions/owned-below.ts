import { type Sql, sql } from '../sql.ts';
import type { Comparison } from './condition.ts';
import type { ConditionContext } from './context.ts';

/** Fewer than this are compared as they are. */
const many = 50;

/**
 * That the owner is one of many subordinates, said of the few who are none: where nearly everybody is below the person, the
 * database would spend more on reading their ids than on the list. Undefined where it is no shorter. Owners are people of
 * the organisation, those who left included, so both say the same of every record.
 */
export function ownedBelow({ field, operator, operand }: Comparison, column: Sql, context: ConditionContext) {
  if (field !== '$owner' || operator !== 'is-one-of' || operand?.kind !== 'current-subordinates') return undefined;
  const { userId, hierarchy } = context.actor;
  if (!hierarchy || operand.includeMe !== true) return undefined;
  const outside = hierarchy.outsidersOf(userId);
  const inside = hierarchy.subordinatesOf(userId).length;
  if (inside < many || outside.length * 10 > inside) return undefined;
  return sql`(${column} is not null and ${column} <> all(${outside}::uuid[]))`;
}
