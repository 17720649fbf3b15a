import { err, ok, type Result } from '../result.ts';
import type { Bilingual } from '../text.ts';
import { checkFormula, type FormulaScope } from './check.ts';
import type { FieldRef, FormulaEnv } from './env.ts';
import { FormulaError, type FormulaErrorCode } from './error.ts';
import { findFunction } from './find-function.ts';
import type { FormulaIssue, Span } from './issue.ts';
import { parseFormula } from './parse.ts';
import { BudgetSpent, Run } from './run.ts';
import { stepOf } from './steps.ts';
import { nodesOf } from './tree.ts';
import type { FormulaType } from './type.ts';
import { writeValue } from './write-value.ts';

export type FormulaResult =
  /** In the JSON form of the formula's type. */
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: FormulaFailure };

export interface FormulaFailure {
  readonly code: FormulaErrorCode;
  readonly span: Span;
  /** Plain: 除数是 0. */
  readonly message: Bilingual;
}

/** A formula that is known to be right, ready to run any number of times. */
export interface CompiledFormula {
  readonly type: FormulaType;
  /** Everything it reads. */
  readonly refs: readonly FieldRef[];
  /** Its value changes with time, without any field changing: TODAY, NOW, RAND. */
  readonly volatile: boolean;
  /** Pure but for what `env` does. Never throws but for what `env` throws. */
  run(env: FormulaEnv): FormulaResult;
}

export interface CompileOptions {
  /** 空值按0: an empty number counts as 0. Off: a calculation with an empty number is empty. Absent: on. */
  readonly emptyAsZero?: boolean;
}

/** From the text of a formula, or everything that is wrong with it. */
export function compileFormula(
  source: string,
  scope: FormulaScope,
  { emptyAsZero = true }: CompileOptions = {},
): Result<CompiledFormula, readonly FormulaIssue[]> {
  const { tree, issues } = parseFormula(source);
  if (issues.length > 0) return err(issues);
  const checked = checkFormula(tree, scope);
  if (checked.issues.length > 0) return err(checked.issues);
  const step = stepOf(tree, { types: checked.types, emptyAsZero });
  const volatile = nodesOf(tree).some((node) => node.kind === 'call' && findFunction(node.name)?.volatile === true);

  function run(env: FormulaEnv): FormulaResult {
    try {
      const value = step(new Run(env));
      return value instanceof FormulaError ? failed(value, tree.span) : { ok: true, value: writeValue(value) };
    } catch (thrown) {
      if (thrown instanceof BudgetSpent) return failed(thrown.error, tree.span);
      throw thrown;
    }
  }
  return ok({ type: checked.type, refs: checked.refs, volatile, run });
}

const failed = ({ code, message, span }: FormulaError, whole: Span): FormulaResult => ({
  ok: false,
  error: { code, message, span: span ?? whole },
});
