import { workingCalendar } from '../calendar/working-calendar.ts';
import { type CompileOptions, compileFormula, type FormulaResult } from './compile.ts';
import type { FieldRef, FormulaEnv } from './env.ts';
import type { FormulaType } from './type.ts';

/** Fields for tests: their types, and what they hold. */
export interface TestFields {
  readonly [ref: FieldRef]: readonly [FormulaType, unknown];
}

export const testEnv = (fields: TestFields = {}, changed: Partial<FormulaEnv> = {}): FormulaEnv => ({
  valueOf: (ref) => fields[ref]?.[1],
  now: new Date('2026-12-18T02:30:00Z'),
  timeZone: 'Asia/Shanghai',
  locale: 'zh',
  calendar: workingCalendar({ official: 'none', weekend: [6, 7], changes: [] }),
  ...changed,
});

/** Throws where the formula is wrong. */
export function runFormula(
  source: string,
  fields: TestFields = {},
  changed: Partial<FormulaEnv> = {},
  options: CompileOptions = {},
): FormulaResult {
  const compiled = compileFormula(source, { typeOf: (ref) => fields[ref]?.[0] }, options);
  if (!compiled.ok) throw new Error(compiled.error.map(({ message }) => message.zh).join('; '));
  return compiled.value.run(testEnv(fields, changed));
}

/** Its value in JSON form; the code of its error where it has one. */
export function resultOf(
  source: string,
  fields: TestFields = {},
  changed: Partial<FormulaEnv> = {},
  options: CompileOptions = {},
): unknown {
  const result = runFormula(source, fields, changed, options);
  return result.ok ? result.value : result.error.code;
}

/** What is wrong with it, in Chinese, with the span. */
export function issuesOf(source: string, fields: TestFields = {}): [number, number, string][] {
  const compiled = compileFormula(source, { typeOf: (ref) => fields[ref]?.[0] });
  return compiled.ok ? [] : compiled.error.map(({ span, message }) => [span.start, span.end, message.zh]);
}
