import {
  type Calculation,
  compileFor,
  compileFormula,
  type FormulaIssue,
  type FormulaScope,
  type FormulaType,
} from '@mortise/core';

/** What the place of a formula asks of it. */
export interface FormulaPlace {
  /** What its result must be; absent: anything. */
  readonly wants?: FormulaType;
  readonly blankIsZero?: boolean;
}

export type Judged =
  | { readonly ok: true; readonly type: FormulaType; readonly calculation: Calculation }
  | { readonly ok: false; readonly issues: readonly FormulaIssue[] };

/** A formula as its place would take it, or what is wrong with it. */
export function judgeFormula(source: string, scope: FormulaScope, { wants, blankIsZero = true }: FormulaPlace): Judged {
  const compiled = compileFormula(source, scope, { emptyAsZero: blankIsZero });
  if (!compiled.ok) return { ok: false, issues: compiled.error };
  const { type } = compiled.value;
  if (wants === undefined) return { ok: true, type, calculation: compiled.value };
  const fitted = compileFor(source, scope, wants, { blankIsZero });
  return fitted.ok ? { ok: true, type, calculation: fitted.value } : { ok: false, issues: fitted.error };
}
