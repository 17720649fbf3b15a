import { variablesIn } from '../conditions/variables-in.ts';
import type { RuleValue } from '../definitions/form-rule.ts';
import type { FormulaScope } from '../formula/check.ts';
import { typeToFill } from '../formula/type.ts';
import { normaliseEmpty } from '../records/normalise-empty.ts';
import type { Field } from '../records/storage.ts';
import { compileFor } from './compile-formula.ts';
import type { CompiledRule, RuledAction } from './compile-rule.ts';
import type { Calculated, Calculation, Computation } from './computation.ts';
import { columnName, formulaScopeOf, type LogicFields, namesRead } from './logic-fields.ts';

/** A field whose value follows from others. */
export interface Step {
  readonly key: string;
  readonly field: Field;
  /**
   * Keys of the fields it reads, directly or through the rules that decide about it. Of a column that is read, the name
   * `<subform>.<column>`.
   */
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

/** A column of a subform whose cells follow from others of their row and from the record. */
export interface ColumnStep {
  /** `<subform>.<column>`, by their keys. */
  readonly key: string;
  readonly field: Field;
  readonly subform: Field;
  readonly reads: ReadonlySet<string>;
  readonly computed: Calculation | null;
  /** Followed in a new row until a person gives the cell a value. */
  readonly start: Calculation | null;
  /** Starts from what another form says. */
  readonly isLinked: boolean;
  /** Reads, by rules about the record, the rows as a whole: none of them is settled when another changes. */
  readonly readsRows: boolean;
  /** Columns of the subform that say, by being empty, that a row is blank. */
  readonly counted: readonly Field[];
  /** Of rules that show or hide the cell, or the column. */
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
  // What follows from other records is kept in step by the writer; no rule speaks over it.
  if (field.type.derive?.(field.config)) return null;
  const scope = formulaScopeOf(fields);
  const { computed, start } = ownCalculations(field, scope);
  const sets = actions.flatMap(({ rule, action }) => {
    const value = action.do === 'set' ? toSet(action.value, field, scope) : null;
    return value ? [{ rule, value }] : [];
  });
  const { shows, clears } = showing(actions);
  const linked = linkedRefs(field);
  if (!computed && !start && !linked && sets.length === 0 && shows.length === 0) return null;

  const calculations = [computed, start, ...sets.map(({ value }) => value)];
  const deciding = [...sets, ...shows].flatMap(({ rule }) => [...(rules[rule]?.reads ?? [])]);
  const read = namesRead(
    [...calculations.flatMap((calculation) => calculation?.refs ?? []), ...(linked ?? [])],
    fields,
  );
  return { key: field.key, field, reads: new Set([...read, ...deciding]), computed, start, sets, shows, clears };
}

function showing(actions: readonly RuledAction[]) {
  const shows = actions.filter(({ action }) => action.do === 'show' || action.do === 'hide');
  return { shows, clears: shows.some(({ action }) => 'clear' in action && action.clear) };
}

/** What a default from another form is pulled by; null where it comes from none. */
const linkedRefs = ({ block, type }: Field): readonly string[] | null =>
  block.default?.kind === 'linkage' && !type.supports.generated ? variablesIn(block.default.when) : null;

/** Null where the cells say only what a person says. */
export function compileColumn(
  field: Field,
  subform: Field,
  actions: readonly RuledAction[],
  rules: readonly CompiledRule[],
  fields: LogicFields,
): ColumnStep | null {
  const { computed, start } = ownCalculations(field, formulaScopeOf(fields, subform));
  const { shows, clears } = showing(actions);
  const linked = linkedRefs(field);
  const calculation = computed ?? start;
  if (!calculation && !linked && (shows.length === 0 || computed)) return null;
  const deciding = shows.flatMap(({ rule }) => [...(rules[rule]?.names ?? [])]);
  // When the rows are said anew, there may be new ones.
  const reads = new Set([subform.key, ...namesRead(calculation?.refs ?? linked ?? [], fields, subform), ...deciding]);
  const readsRows = shows.some(({ rule }) => rules[rule]?.subform === null && rules[rule].reads.has(subform.key));
  const key = columnName(subform, field);
  const counted = subform.columns;
  return { key, field, subform, reads, computed, start, isLinked: linked !== null, readsRows, counted, shows, clears };
}

function ownCalculations(field: Field, scope: FormulaScope) {
  const { block, type, config } = field;
  const computation = type.supports.computed ? (type.compute?.(config) ?? null) : null;
  const computed = computation && calculationOf(computation, scope);
  const start = !computed && block.default?.kind === 'formula' ? formulaFor(field, block.default.formula, scope) : null;
  return { computed, start };
}

/** Null where the formula cannot run. */
function calculationOf(computation: Computation, scope: FormulaScope): Calculation | null {
  if (!('formula' in computation)) return computation;
  const { formula, wants, blankIsZero, fit } = computation;
  const compiled = compileFor(formula, scope, wants, { blankIsZero });
  if (!compiled.ok) return null;
  return fit ? fitted(compiled.value, fit) : compiled.value;
}

function toSet(value: RuleValue, field: Field, scope: FormulaScope): Calculation | null {
  if (value.kind === 'formula') return formulaFor(field, value.formula, scope);
  const constant: Calculated = { ok: true, value: normaliseEmpty(value.value) };
  return { refs: [], run: () => constant };
}

/** A formula whose result becomes the field's value, written as the field's type writes it. */
function formulaFor(field: Field, formula: string, scope: FormulaScope): Calculation | null {
  const wants = typeToFill(field.kind);
  const compiled = wants === undefined ? null : compileFor(formula, scope, wants);
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
