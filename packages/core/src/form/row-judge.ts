import type { FormulaEnv } from '../formula/env.ts';
import type { Field } from '../records/storage.ts';
import type { Row } from '../value-kind.ts';
import type { CompiledRule } from './compile-rule.ts';
import { type RecordScope, rowScopeOf } from './surroundings.ts';

/** One row after another of a subform, as its cells and the rules about them see it. */
export interface RowJudge {
  readonly formula: FormulaEnv;
  readonly stand: (row: Row) => void;
  /** Does the rule in this place hold here? One that speaks of no cell holds as it does for the record. */
  readonly isActive: (rule: number) => boolean;
}

/** `ofRecord` says which rules hold for the record; it must stay the same while the judge stands on one row. */
export function rowJudge(
  rules: readonly CompiledRule[],
  ofRecord: (rule: number) => boolean,
  around: RecordScope,
  subform: Field,
): RowJudge {
  const { scope, stand } = rowScopeOf(around, subform);
  let known: (boolean | undefined)[] = [];
  return {
    formula: scope.formula,
    stand: (row) => {
      known = [];
      stand(row);
    },
    isActive: (at) => {
      const rule = rules[at];
      if (rule?.subform?.id !== subform.id) return ofRecord(at);
      known[at] ??= rule.isActive(scope);
      return known[at] ?? false;
    },
  };
}
