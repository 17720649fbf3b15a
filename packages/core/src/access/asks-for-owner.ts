import type { Condition } from '../conditions/condition.ts';
import { fieldsIn } from '../conditions/fields-in.ts';

/** Does a condition ask for more of the owner than whether that is the reader? */
export function asksForOwner(condition: Condition): boolean {
  if ('all' in condition) return condition.all.some(asksForOwner);
  if ('any' in condition) return condition.any.some(asksForOwner);
  if ('not' in condition) return asksForOwner(condition.not);
  const isWhetherMine = condition.field === '$owner' && condition.operand?.kind === 'current-user';
  return !isWhetherMine && fieldsIn(condition).includes('$owner');
}
