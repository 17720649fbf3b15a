import type { RuleColor } from '../definitions/form-rule.ts';
import type { Values } from '../records/record.ts';
import { isSameValue } from '../records/same-value.ts';
import type { Field } from '../records/storage.ts';
import type { Bilingual } from '../text.ts';
import type { Row } from '../value-kind.ts';
import { changesBetween, type Lock, statesIn } from './all-states.ts';
import { compileFor } from './compile-formula.ts';
import type { ColumnStep, Step } from './compile-step.ts';
import type { Calculation } from './computation.ts';
import { colorOf, type FieldState, isShownBy } from './field-state.ts';
import type { FormLogic } from './form-logic.ts';
import { LiveCells } from './live-cells.ts';
import { LiveRows } from './live-rows.ts';
import { formulaScopeOf } from './logic-fields.ts';
import { type RowJudge, rowJudge } from './row-judge.ts';
import { type RecordScope, type Surroundings, scopeOf } from './surroundings.ts';

/**
 * One record and all that follows from what is said in it: calculated values, and what the rules make of each field.
 * The browser keeps one while a person types, the writer makes one for each record it writes. What follows depends on
 * what was there and what was said, never on the order in which it was said.
 */
export class LiveRecord {
  readonly logic: FormLogic;
  readonly isNew: boolean;
  readonly cells: LiveCells;
  #initial: Values;
  #given = new Map<string, unknown>();
  #pulled = new Map<string, unknown>();
  #values: Record<string, unknown>;
  #surroundings: () => Surroundings;
  /** Null: to be made when something is calculated. */
  #scope: RecordScope | null = null;
  #rows: LiveRows;
  /** Of subforms by their ids, to ask about single rows. Gone as soon as anything changes. */
  #errors = new Map<string, Bilingual>();
  /** Null: to be asked again. */
  #active: (boolean | null)[];
  #states: ReadonlyMap<string, FieldState> | null = null;
  #seen: ReadonlyMap<string, FieldState> = new Map();
  #texts = new Map<string, ReturnType<typeof compileFor>>();

  /** `initial` is the stored record, or what a new one starts from. */
  constructor(logic: FormLogic, initial: Values, isNew: boolean, surroundings: () => Surroundings) {
    this.logic = logic;
    this.isNew = isNew;
    this.#surroundings = surroundings;
    this.#initial = initial;
    this.#values = { ...initial };
    this.#rows = new LiveRows(isNew ? {} : initial);
    this.cells = new LiveCells(logic, this.#judgeOf);
    this.#active = logic.rules.map(() => null);
    // What is stored was calculated when it was stored; a new record follows from its beginning.
    if (!isNew) return;
    for (const [key, value] of Object.entries(initial)) this.#takeRows(key, value);
    this.recalculate();
  }

  /** The same record in another publication of its form: what was said and pulled stays. */
  under(logic: FormLogic): LiveRecord {
    const next = new LiveRecord(logic, this.#initial, this.isNew, this.#surroundings);
    next.#rows = this.#rows.under([...logic.columnSteps.values()].flat());
    next.pull(Object.fromEntries(this.#pulled));
    // Of rows without the cells that are left to follow: stated, they would be said.
    const said = (key: string, given: unknown) => (this.logic.columnSteps.get(key)?.length ? this.saidOf(key) : given);
    next.give(Object.fromEntries([...this.#given].map(([key, given]) => [key, said(key, given)])));
    return next;
  }

  get values(): Values {
    return this.#values;
  }

  /** Why a calculated field has no value. */
  errorOf(key: string): Bilingual | null {
    return this.#errors.get(key) ?? null;
  }

  /** Did a person, or whoever writes, say what this field holds? */
  isGiven(key: string): boolean {
    return this.#given.has(key);
  }

  /** Takes what was said, all at once, and gives the keys of the values that changed. */
  give(given: Values): ReadonlySet<string> {
    return this.#take(this.#given, given);
  }

  /** Takes what was pulled from elsewhere: it gives way to what is said. */
  pull(pulled: Values): ReadonlySet<string> {
    return this.#take(this.#pulled, pulled);
  }

  /** The same for a cell of a row; gives the key of the subform where that changed. */
  pullCell(step: ColumnStep, row: string, value: unknown): ReadonlySet<string> {
    // It may have been asked for in an earlier publication of the form.
    const place = this.logic.stepAt.get(step.key) ?? -1;
    const now = this.logic.steps[place];
    if (!now || !('subform' in now)) return new Set();
    this.#rows.pull(now, row, value);
    const dirty: boolean[] = [];
    dirty[place] = true;
    return this.#run(dirty, new Set());
  }

  /** Is the cell left to follow from elsewhere? */
  isUnsaidCell(step: ColumnStep, row: string): boolean {
    return this.#rows.isUnsaid(step, row);
  }

  /** What a person said of a field: of rows without the cells that they left to follow. */
  saidOf(key: string): unknown {
    return this.#rows.said(key, this.#values[key] ?? null);
  }

  /** Calculates everything anew, also of a stored record: its formulas may have changed. */
  recalculate(): ReadonlySet<string> {
    this.#rows.unsettleAll();
    return this.#run(
      this.logic.steps.map(() => true),
      new Set(),
    );
  }

  /**
   * Takes values that follow from other records, calculates what reads them, and `anew` as well; gives the keys of the
   * values that changed, in rows as well. What people say and what rules make of it stays until the record is next saved.
   */
  follow(derived: Values, anew: readonly string[] = []): ReadonlySet<string> {
    const changed = new Set<string>();
    const dirty: boolean[] = [];
    for (const key of anew) {
      const own = this.logic.stepAt.get(key);
      if (own !== undefined) dirty[own] = true;
    }
    for (const [key, value] of Object.entries(derived)) this.#assign(key, value, changed, dirty);
    return this.#run(dirty, changed, (step) => step.computed !== null);
  }

  /** Does the rule in this place hold, of a row where one is meant? Of a validation: does it refuse? */
  isActive = (rule: number, row?: Row): boolean => {
    const subform = this.logic.rules[rule]?.subform;
    if (subform) return row !== undefined && this.cells.isActive(rule, subform, row);
    const known = this.#active[rule];
    if (typeof known === 'boolean') return known;
    const compiled = this.logic.rules[rule];
    const isLock = compiled?.rule.kind === 'lock';
    const found = compiled?.isActive(isLock ? this.#scopeOver(this.#initial) : this.#present()) ?? false;
    this.#active[rule] = found;
    return found;
  };

  /** The rule that locks the stored record; null for a new one. */
  get lock(): Lock | null {
    if (this.isNew) return null;
    const at = this.logic.rules.findIndex(({ rule }, index) => rule.kind === 'lock' && this.isActive(index));
    return (this.logic.rules[at]?.rule as Lock | undefined) ?? null;
  }

  /**
   * Of fields, columns and layout by their ids, of slots by `slotRef`; of the cell of a column that stands in `row`.
   * Undefined where no rule speaks of it.
   */
  stateOf(id: string, row?: Row): FieldState | undefined {
    return (row && this.cells.stateOf(id, row, this.lock)) ?? this.#allStates().get(id);
  }

  /** Ids of what looks different than when this was last asked, of subforms where rows may; the first time all of them. */
  changedStates(): readonly string[] {
    const [before, now] = [this.#seen, this.#allStates()];
    this.#seen = now;
    return [...changesBetween(before, now), ...this.cells.untold()];
  }

  /** How a value reads within a text, as `&` joins it; "" for an empty one and for what has no words. */
  textOf(ref: string): string {
    const known = this.#texts.get(ref) ?? compileFor(`{${ref}}&""`, formulaScopeOf(this.logic.fields), 'text');
    this.#texts.set(ref, known);
    const read = known.ok ? known.value.run(this.#present().formula) : null;
    return read?.ok && typeof read.value === 'string' ? read.value : '';
  }

  /** Of the record as a whole. */
  get color(): RuleColor | null {
    return colorOf(null, this.logic.rules, this.isActive);
  }

  #take(into: Map<string, unknown>, said: Values): ReadonlySet<string> {
    const dirty: boolean[] = [];
    const changed = new Set<string>();
    for (const [key, value] of Object.entries(said)) {
      into.set(key, value);
      this.#takeRows(key, value);
      const own = this.logic.stepAt.get(key);
      if (own !== undefined) dirty[own] = true;
      else if (into === this.#given || !this.#given.has(key)) this.#assign(key, value, changed, dirty);
    }
    return this.#run(dirty, changed);
  }

  #run(dirty: boolean[], changed: Set<string>, runs = (_step: Step | ColumnStep) => true): ReadonlySet<string> {
    const { steps } = this.logic;
    // Time has gone on.
    this.#scope = null;
    this.cells.forget();
    for (let index = 0; index < steps.length; index++) {
      const step = steps[index];
      if (!step || !dirty[index] || !runs(step)) continue;
      if ('subform' in step) this.#followRows(step, changed, dirty);
      else this.#assign(step.key, this.#follow(step), changed, dirty);
    }
    return changed;
  }

  /** Which cells of rows that are said are left to follow. */
  #takeRows(key: string, said: unknown): void {
    const columns = this.logic.columnSteps.get(key);
    if (columns?.length) this.#rows.take(columns, said, this.#values[key]);
  }

  #followRows(step: ColumnStep, changed: Set<string>, dirty: boolean[]): void {
    const { key } = step.subform;
    const rows = this.#rows.follow(step, this.#values[key], this.#judgeOf(step.subform));
    if (rows === this.#values[key]) return;
    this.#values[key] = rows;
    changed.add(key);
    this.#wake(step.key, dirty);
    this.#doubt(key);
  }

  #assign(key: string, value: unknown, changed: Set<string>, dirty: boolean[]): void {
    const kind = this.logic.byKey.get(key)?.kind ?? 'none';
    if (isSameValue(kind, this.#values[key] ?? null, value ?? null)) return;
    this.#values[key] = value;
    changed.add(key);
    this.#wake(key, dirty);
    this.#doubt(key);
  }

  /** Whoever reads it is to be followed again. */
  #wake(name: string, dirty: boolean[]): void {
    for (const index of this.logic.readers.get(name)?.steps ?? []) {
      dirty[index] = true;
      const step = this.logic.steps[index];
      if (step && 'subform' in step && (step.readsRows || step.subform.key !== name.split('.')[0]))
        this.#rows.unsettle(step);
    }
  }

  /** Rules that read it are to be asked again. */
  #doubt(key: string): void {
    const rules = this.logic.readers.get(key)?.rules ?? [];
    for (const index of rules) {
      const subform = this.logic.rules[index]?.subform;
      if (subform) this.cells.doubt(subform.id);
      else this.#active[index] = null;
    }
    if (rules.length > 0) this.#states = null;
  }

  /** What a field holds, from what it reads. */
  #follow(step: Step): unknown {
    this.#errors.delete(step.key);
    const set = step.sets.findLast(({ rule }) => this.isActive(rule));
    if (set) return this.#calculate(step, set.value);
    if (step.computed) return this.#calculate(step, step.computed);
    if (!isShownBy(step.shows, this.isActive)) return step.clears ? null : this.#unsaid(step);
    return this.#given.has(step.key) ? this.#given.get(step.key) : this.#unsaid(step);
  }

  /** What the field holds while nobody says anything. */
  #unsaid(step: Step): unknown {
    if (this.#pulled.has(step.key)) return this.#pulled.get(step.key);
    if (step.start && this.isNew) return this.#calculate(step, step.start);
    return this.#initial[step.key] ?? null;
  }

  #calculate({ key }: Step, { run }: Calculation): unknown {
    const result = run(this.#present().formula);
    if (result.ok) return result.value;
    this.#errors.set(key, result.error.message);
    return null;
  }

  #present(): RecordScope {
    this.#scope ??= this.#scopeOver(this.#values);
    return this.#scope;
  }

  #judgeOf = (subform: Field): RowJudge => rowJudge(this.logic.rules, this.isActive, this.#present(), subform);

  #scopeOver(values: Values): RecordScope {
    return scopeOf(this.logic.fields, values, this.#surroundings());
  }

  #allStates(): ReadonlyMap<string, FieldState> {
    if (this.#states) return this.#states;
    this.#states = statesIn(this.logic, this.isActive, this.lock, this.#seen);
    return this.#states;
  }
}
