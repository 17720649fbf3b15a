import { readDay, writeDay } from '../conditions/calendar-day.ts';
import { domainOf } from '../conditions/domains.ts';
import { localDay, startOfDay } from '../conditions/time-zone.ts';
import type { FormulaScope } from '../formula/check.ts';
import { compileFormula } from '../formula/compile.ts';
import type { FormulaEnv } from '../formula/env.ts';
import type { FormulaIssue } from '../formula/issue.ts';
import { acceptsType, describeType, type FormulaType, isListType, kindOfType, sameType } from '../formula/type.ts';
import { err, ok, type Result } from '../result.ts';
import type { Calculated, Calculation } from './computation.ts';

/** A formula whose result is of the type that its place wants, ready to run; or what is wrong with it as it is written. */
export function compileFor(
  source: string,
  scope: FormulaScope,
  wants: FormulaType,
  { blankIsZero = true }: { readonly blankIsZero?: boolean | undefined } = {},
): Result<Calculation, readonly FormulaIssue[]> {
  const compiled = compileFormula(source, scope, { emptyAsZero: blankIsZero });
  if (!compiled.ok) return compiled;
  const { type, refs, volatile, run } = compiled.value;
  if (sameType(type, wants) || type === 'empty') return ok({ refs, volatile, run });
  // Everything can be written out.
  if (wants === 'text' && !isListType(type)) return compileFormula(`(${source}\n)&""`, scope, { emptyAsZero: false });
  if (!acceptsType(wants, type)) return err([wrongResult(source, wants, type)]);
  const fit = fitter(wants, type);
  return ok({
    refs,
    volatile,
    run: (env) => {
      const result = run(env);
      return result.ok && result.value !== null ? fit(result.value, env) : result;
    },
  });
}

/** From the JSON form of a result to that of what is wanted. */
function fitter(wants: FormulaType, type: FormulaType): (value: unknown, env: FormulaEnv) => Calculated {
  const value = (found: unknown): Calculated => ({ ok: true, value: found });
  if (wants === 'date' && type === 'moment')
    return (found, { timeZone }) => value(writeDay(localDay(Date.parse(String(found)), timeZone)));
  if (wants === 'moment' && type === 'date')
    return (found, { timeZone }) => value(new Date(startOfDay(readDay(found) ?? 0, timeZone)).toISOString());
  const inList = isListType(wants) && !isListType(type);
  const kind = kindOfType(wants);
  return (found) => {
    const fitted = inList && !Array.isArray(found) ? [found] : found;
    // What the checker could not know is only seen now.
    return kind !== undefined && domainOf(kind).read(fitted) === null ? misfit(wants) : value(fitted);
  };
}

function misfit(wants: FormulaType): Calculated {
  const { zh, en } = describeType(wants);
  return { ok: false, error: { code: 'type', message: { zh: `结果不是${zh}`, en: `The result is not ${en}` } } };
}

function wrongResult(source: string, wants: FormulaType, found: FormulaType): FormulaIssue {
  const [want, have] = [describeType(wants), describeType(found)];
  return {
    code: 'wrong_result',
    span: { start: 0, end: source.length },
    message: {
      zh: `结果是${have.zh}，这里要${want.zh}`,
      en: `The result is ${have.en}, and ${want.en} is needed here`,
    },
  };
}
