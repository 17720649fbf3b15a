import type { Bilingual } from '../text.ts';
import type { ValueKind } from '../value-kind.ts';
import type { ConditionContext, EvaluateContext } from './context.ts';
import type { Operator } from './operators/operator.ts';

/**
 * Right sides that are formulas, for callers that allow them. Given from outside, so that a list that only compares
 * constants does not load the language of formulas.
 */
export interface OperandFormulas {
  /** Why this formula cannot be the right side of this operator over a field of this kind; null when it can. */
  check(
    formula: string,
    operator: Operator,
    kind: ValueKind,
    fieldOf: (fieldId: string) => { readonly kind: ValueKind } | undefined,
  ): Bilingual | null;
  /** Its value in JSON form; undefined where it cannot be calculated, which matches nothing. */
  run(formula: string, context: ConditionContext & Partial<EvaluateContext>): unknown;
}

/** For screens that show what the server has checked: any formula is taken, none is calculated. */
export const checkedFormulas: OperandFormulas = {
  check: () => null,
  run: () => {
    throw new Error('These formulas are only shown.');
  },
};
