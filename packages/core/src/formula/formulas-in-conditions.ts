import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { elementOf } from '../conditions/domains.ts';
import type { OperandFormulas } from '../conditions/operand-formulas.ts';
import type { Operator } from '../conditions/operators/operator.ts';
import type { Bilingual, Locale } from '../text.ts';
import type { ValueKind } from '../value-kind.ts';
import type { FormulaScope } from './check.ts';
import { type CompiledFormula, compileFormula } from './compile.ts';
import { formulaLimits } from './env.ts';
import { formulaRefs } from './formula-refs.ts';
import { acceptsType, type FormulaType, isListType, listOf, typeOfKind } from './type.ts';

/** One that reads no field has little to go through, and a filter may hold many. */
const stepsOfConstant = formulaLimits.steps / 20;

interface Organisation {
  readonly locale: Locale;
  readonly calendar: WorkingCalendar;
}

type FieldOf = (fieldId: string) => { readonly kind: ValueKind } | undefined;

/**
 * Formulas as right sides of conditions. `row`: for conditions asked in memory, where a formula may read the fields of
 * the record. `constant`: for conditions that become SQL, where it is calculated once and may read none.
 */
export function formulasInConditions({ locale, calendar }: Organisation, may: 'row' | 'constant'): OperandFormulas {
  return {
    check(formula, operator, kind, fieldOf) {
      if (may === 'constant' && formulaRefs(formula).length > 0) return noFields;
      const compiled = compileFormula(formula, scopeOf(fieldOf));
      if (!compiled.ok) return compiled.error[0]?.message ?? null;
      return fits(compiled.value.type, operator, kind) ? null : otherType;
    },
    run(formula, context) {
      const { actor, now, timeZone, fieldOf } = context;
      // Every object has a `valueOf`; only one that knows fields has ours.
      const read = (fieldOf && context.valueOf) ?? (() => null);
      if (!fieldOf && formulaRefs(formula).length > 0) {
        throw new Error(`A condition that becomes SQL has a formula with fields in it: ${formula}`);
      }
      const compiled = compiledOnce(formula, fieldOf);
      if (!compiled) return undefined;
      const steps = may === 'constant' ? stepsOfConstant : formulaLimits.steps;
      const result = compiled.run({ actor, now, timeZone, locale, calendar, valueOf: read, steps });
      return result.ok ? result.value : undefined;
    },
  };
}

const scopeOf = (fieldOf: FieldOf): FormulaScope => ({
  typeOf: (ref) => {
    const field = fieldOf(ref);
    return field && (typeOfKind(field.kind) ?? 'none');
  },
});

/** Choices, people and records are compared by their ids, which a formula may give as text. */
function fits(type: FormulaType, { takes }: Operator, kind: ValueKind): boolean {
  const field = typeOfKind(kind);
  if (field === undefined) return false;
  const one = isListType(field) ? field.list : field;
  const wanted = takes === 'values' || isListType(field) ? listOf(one) : one;
  // The JSON form of a moment is none of a day.
  if (wanted === 'date' && type === 'moment') return false;
  if (acceptsType(wanted, type)) return true;
  const text = isListType(wanted) ? listOf('text' as const) : 'text';
  return elementOf(kind) !== undefined && acceptsType(text, type);
}

/** Conditions are asked of many records in turn, and their formulas stay the same. */
const remembered = new Map<string, { readonly compiled: CompiledFormula; readonly kinds: string }>();
const mostRemembered = 500;

function compiledOnce(formula: string, fieldOf: FieldOf = () => undefined): CompiledFormula | null {
  const known = remembered.get(formula);
  if (known && known.kinds === kindsOf(known.compiled, fieldOf)) return known.compiled;
  const result = compileFormula(formula, scopeOf(fieldOf));
  const compiled = result.ok ? result.value : null;
  if (remembered.size >= mostRemembered) remembered.clear();
  if (compiled) remembered.set(formula, { compiled, kinds: kindsOf(compiled, fieldOf) });
  return compiled;
}

/** A field may have become another since: then what was compiled for it is wrong. */
const kindsOf = ({ refs }: CompiledFormula, fieldOf: FieldOf): string =>
  refs.map((ref) => fieldOf(ref)?.kind ?? '').join();

const noFields: Bilingual = {
  zh: '筛选条件里的公式不能读取记录的字段。要按字段计算，先在表单里加一个公式字段，再按它筛选',
  en: 'A formula here cannot read fields of the record. To calculate with fields, add a formula field to the form and filter by that',
};
const otherType: Bilingual = {
  zh: '公式的结果与字段类型不同，不能比较',
  en: 'The result of the formula is of another kind than the field and cannot be compared with it',
};
