import { type Comparison, type Condition, comparisonsOf } from './condition.ts';
import type { ConditionContext } from './context.ts';

/**
 * The condition with the value of each formula in its place, for back ends that calculate none. Its formulas read no
 * field of the record: `checkCondition` has refused those that do. One that cannot be calculated leaves a comparison with
 * no right side, which both back ends read as they read such a formula.
 */
export function settleFormulas(condition: Condition, context: ConditionContext): Condition {
  if ('all' in condition) return { all: condition.all.map((part) => settleFormulas(part, context)) };
  if ('any' in condition) return { any: condition.any.map((part) => settleFormulas(part, context)) };
  if ('not' in condition) return { not: settleFormulas(condition.not, context) };
  const { operand, ...rest } = condition;
  if (operand?.kind !== 'formula') return condition;
  if (!context.formulas) throw new Error('A condition has a formula in it, and its caller calculates none.');
  const value = context.formulas.run(operand.formula, context);
  return value === undefined ? rest : { ...rest, operand: { kind: 'constant', value } as Comparison['operand'] };
}

export const hasFormula = (condition: Condition): boolean =>
  comparisonsOf(condition).some(({ operand }) => operand?.kind === 'formula');
