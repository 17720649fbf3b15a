import type { RuleValue } from '../definitions/form-rule.ts';
import { typeOfKind } from '../formula/type.ts';
import { normaliseEmpty } from '../records/normalise-empty.ts';
import type { Field } from '../records/storage.ts';
import { compileFor } from './compile-formula.ts';
import type { CompiledRule, RuledAction } from './compile-rule.ts';
import type { Calculated, Calculation, Computation } from './computation.ts';
import { formulaScopeOf, keysRead, type LogicFields } from './logic-fields.ts';

/** A field whose value follows from others. */
export interface Step {
  readonly key: string;
  readonly field: Field;
  /** Keys of the fields it reads, directly or through the rules that decide about it. */
  readonly reads: ReadonlySet<string>;
  /** Of a computed field. */
  readonly computed: Calculation | null;
  /** Followed in a new record until a person gives the field a value. */
  readonly start: Calculation | null;
  /** Of rules that set it: the last that holds counts. */
  readonly sets: readonly { readonly rule: number; readonly value: Calculation }[];
  /** Of rules that show or hide it. */
  readonly shows: readonly RuledAction[];
  /** Emptied where it is hidden. */
  readonly clears: boolean;
}

/** Null where the field says only what a person says. */
export function compileStep(
  field: Field,
  actions: readonly RuledAction[],
  rules: readonly CompiledRule[],
  fields: LogicFields,
): Step | null {
  const { block, type, config } = field;
  // What follows from other records is kept in step by the writer; no rule speaks over it.
  if (type.derive?.(config)) return null;
  const computation = type.supports.computed ? (type.compute?.(config) ?? null) : null;
  const computed = computation && calculationOf(computation, fields);
  const start =
    !computed && block.default?.kind === 'formula' ? formulaFor(field, block.default.formula, fields) : null;
  const sets = actions.flatMap(({ rule, action }) => {
    const value = action.do === 'set' ? toSet(action.value, field, fields) : null;
    return value ? [{ rule, value }] : [];
  });
  const shows = actions.filter(({ action }) => action.do === 'show' || action.do === 'hide');
  const clears = shows.some(({ action }) => 'clear' in action && action.clear);
  if (!computed && !start && sets.length === 0 && shows.length === 0) return null;

  const calculations = [computed, start, ...sets.map(({ value }) => value)];
  const deciding = [...sets, ...shows].flatMap(({ rule }) => [...(rules[rule]?.reads ?? [])]);
  const read = keysRead(
    calculations.flatMap((calculation) => calculation?.refs ?? []),
    fields,
  );
  return { key: field.key, field, reads: new Set([...read, ...deciding]), computed, start, sets, shows, clears };
}

/** Null where the formula cannot run. */
export function calculationOf(computation: Computation, fields: LogicFields): Calculation | null {
  if (!('formula' in computation)) return computation;
  const { formula, wants, blankIsZero, fit } = computation;
  const compiled = compileFor(formula, formulaScopeOf(fields), wants, { blankIsZero });
  if (!compiled.ok) return null;
  return fit ? fitted(compiled.value, fit) : compiled.value;
}

function toSet(value: RuleValue, field: Field, fields: LogicFields): Calculation | null {
  if (value.kind === 'formula') return formulaFor(field, value.formula, fields);
  const constant: Calculated = { ok: true, value: normaliseEmpty(value.value) };
  return { refs: [], run: () => constant };
}

/** A formula whose result becomes the field's value, written as the field's type writes it. */
function formulaFor(field: Field, formula: string, fields: LogicFields): Calculation | null {
  const wants = typeOfKind(field.kind);
  const compiled = wants === undefined ? null : compileFor(formula, formulaScopeOf(fields), wants);
  if (!compiled?.ok) return null;
  const schema = field.type.value(field.config);
  return fitted(compiled.value, (value) => {
    const parsed = schema.safeParse(value);
    // What the type refuses is kept: the field then says what is wrong with it.
    return parsed.success ? normaliseEmpty(parsed.data) : value;
  });
}

const fitted = ({ run, ...rest }: Calculation, fit: (value: unknown) => unknown): Calculation => ({
  ...rest,
  run: (env) => {
    const result = run(env);
    return result.ok && result.value !== null ? { ok: true, value: fit(result.value) } : result;
  },
});
