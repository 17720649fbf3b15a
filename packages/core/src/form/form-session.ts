import type { FormRule, RuleColor } from '../definitions/form-rule.ts';
import type { ValueContext } from '../field-type.ts';
import type { Issue } from '../issues.ts';
import { checkValue } from '../records/check-value.ts';
import { normaliseEmpty } from '../records/normalise-empty.ts';
import type { Values } from '../records/record.ts';
import { isSameValue } from '../records/same-value.ts';
import type { Field } from '../records/storage.ts';
import type { Bilingual } from '../text.ts';
import type { Row } from '../value-kind.ts';
import { type FieldState, plainState } from './field-state.ts';
import { type FormLogic, formLogic } from './form-logic.ts';
import { isRangedBy, knownOf } from './known-fields.ts';
import { type LinkedAsk, linkedAsks } from './linked-asks.ts';
import { LiveRecord } from './live-record.ts';
import { ruleIssuesByKey } from './rule-issues.ts';
import type { SessionLogic } from './session-logic.ts';
import { nowhere, type Surroundings } from './surroundings.ts';
import { WorkUnderWay } from './work-under-way.ts';

type Listener = () => void;
type EnteredListener = (key: string, before: unknown) => void;

/**
 * One form being filled in. Holds values, what was changed, what follows from it, and what is wrong with it; React only
 * draws it. Whoever draws a field listens to that field alone, so typing in one of 200 redraws one and what depends on it.
 */
export class FormSession {
  /** What a save waits for. */
  readonly work = new WorkUnderWay();
  #known: ReturnType<typeof knownOf>;
  #initial: Values;
  #live: LiveRecord;
  #surroundings: () => Surroundings;
  #issues = new Map<string, readonly Issue[]>();
  #listeners = new Map<string, Set<Listener>>();
  #entered = new Set<EnteredListener>();
  #revision = 0;
  #context: () => ValueContext | undefined;

  /** `initial` is the stored record, or the defaults of a new one. `context` says the time that limits count from. */
  constructor(
    fields: readonly Field[],
    initial: Values,
    context: () => ValueContext | undefined = () => undefined,
    { logic = formLogic({ blocks: [] }, fields), isNew = false, surroundings = nowhere }: Partial<SessionLogic> = {},
  ) {
    this.#known = knownOf(fields);
    this.#context = context;
    this.#initial = initial;
    this.#surroundings = surroundings;
    this.#live = begin(logic, initial, isNew, surroundings);
  }

  get fields(): readonly Field[] {
    return this.#known.fields;
  }

  valueOf(key: string): unknown {
    return this.#live.values[key] ?? null;
  }

  /** How the value of a field, by its id, reads within a text; "" when it is empty. */
  textOf(ref: string): string {
    return this.#live.textOf(ref);
  }

  issuesOf(key: string): readonly Issue[] {
    return this.#issues.get(key) ?? none;
  }

  /** What the rules make of a field or a piece of layout, or of a cell of a row; undefined where it stands in no form. */
  stateOf(id: string, row?: Row): FieldState | undefined {
    return this.#live.stateOf(id, row) ?? this.#known.plain.get(id);
  }

  /** Another number whenever rules may make something else of cells that did not change. */
  doubtsOf(subformId: string): number {
    return this.#live.cells.doubtsOf(subformId);
  }

  /** Why a calculated field has no value. */
  errorOf(key: string): Bilingual | null {
    return this.#live.errorOf(key);
  }

  /** The rule that keeps the stored record from being changed. */
  get lock(): Extract<FormRule, { kind: 'lock' }> | null {
    return this.#live.lock;
  }

  /** That the rules give the record as a whole. */
  get color(): RuleColor | null {
    return this.#live.color;
  }

  get values(): Values {
    return this.#live.values;
  }

  get isNew(): boolean {
    return this.#live.isNew;
  }

  get isDirty(): boolean {
    return this.fields.some(({ key }) => this.#isSaid(key));
  }

  isChanged(key: string): boolean {
    const kind = this.#known.byKey.get(key)?.kind ?? 'none';
    return !isSameValue(kind, this.#live.values[key], this.#initial[key]);
  }

  /** What is stored of a field, as far as this session knows; null of a record that is still to be made. */
  storedOf(key: string): unknown {
    return this.isNew ? null : (this.#initial[key] ?? null);
  }

  /**
   * Only what a person said and what differs from where the session began: an update sends no field that nobody
   * touched. What follows from it the writer works out by itself.
   */
  get changes(): Values {
    return Object.fromEntries(
      this.fields.filter(({ key }) => this.#isSaid(key)).map(({ key }) => [key, this.saidOf(key)]),
    );
  }

  /** What is sent of a field: of rows without the cells that are left to follow. */
  saidOf(key: string): unknown {
    return this.#live.saidOf(key);
  }

  /** Does any field or column start from what another form says? */
  get hasLinked(): boolean {
    return this.#live.logic.hasLinked;
  }

  /** What may be pulled from other forms now. */
  get linkedAsks(): readonly LinkedAsk[] {
    return linkedAsks(this.#live);
  }

  /** Did a person say what this field holds? */
  isGiven(key: string): boolean {
    return this.#live.isGiven(key);
  }

  /** Counts changes of anything, for whoever shows the whole (a save button, an unsaved draft). */
  get revision(): number {
    return this.#revision;
  }

  /** Takes what a person entered. An issue shown at the field is looked at again at once, a new one waits for `check`. */
  set(key: string, value: unknown): void {
    const before = this.valueOf(key);
    this.takeUp({ [key]: value });
    for (const listener of this.#entered) listener(key, before);
  }

  /** Calls `listener` with the key and the value before when a person enters something, and not when it follows. */
  onEntered(listener: EnteredListener): () => void {
    this.#entered.add(listener);
    return () => this.#entered.delete(listener);
  }

  /** Takes what was pulled from another form: it gives way to what a person says. */
  pull(values: Values): void {
    this.#follow(this.#live.pull(values), []);
  }

  /** Takes what look-ups hold now, and what is calculated from it. It is nothing that a person said. */
  follow(derived: Values): void {
    this.#follow(this.#live.follow(derived), []);
  }

  /** The answer to an ask: null where there is nothing to pull. */
  answer({ field, step, row }: LinkedAsk, value: unknown): void {
    if (step && row !== null) this.#follow(this.#live.pullCell(step, row, value), []);
    else this.pull({ [field.key]: value });
  }

  /** Looks at one field, when a person leaves it. */
  checkField(key: string): void {
    if (!this.#known.byKey.has(key)) return;
    this.#note(key, this.#look(key));
    this.#tell([key]);
  }

  /**
   * Looks at all fields, before a save. Gives the keys with issues, in reading order: the first one gets the focus. The
   * key "" stands for what is wrong with the record and with no field of it.
   */
  check(): readonly string[] {
    const found = ruleIssuesByKey(this.#live);
    for (const { key } of this.fields) this.#note(key, this.#look(key, found));
    this.#note('', found.get('') ?? none);
    this.#tell(this.fields.map(({ key }) => key));
    return [...this.fields.map(({ key }) => key), ''].filter((key) => this.#issues.has(key));
  }

  /** Shows what the server found beside the fields it names. Gives the issues that belong to no field of this form. */
  applyIssues(issues: readonly Issue[]): readonly Issue[] {
    const elsewhere: Issue[] = [];
    const byField = new Map<string, Issue[]>();
    for (const found of issues) {
      const key = found.path.find((segment) => typeof segment === 'string' && this.#known.byKey.has(segment));
      if (typeof key === 'string') byField.set(key, [...(byField.get(key) ?? []), found]);
      else elsewhere.push(found);
    }
    for (const [key, found] of byField) this.#note(key, found);
    this.#tell(byField.keys());
    return elsewhere;
  }

  /** Begins again from what is stored now. `keep` are values a person chose to keep over it. */
  rebase(initial: Values, keep: Values = {}, isNew = this.#live.isNew): void {
    this.#initial = initial;
    this.#live = begin(this.#live.logic, initial, isNew, this.#surroundings);
    if (Object.keys(keep).length > 0) this.#live.give(keep);
    this.#issues.clear();
    this.#tell([...this.fields.map(({ key }) => key), ...[...this.#live.logic.ruled].map(layoutName)]);
  }

  /** Goes on with the form as it is published now, such as with one more option. What was typed stays. */
  adopt(fields: readonly Field[], logic: FormLogic = formLogic({ blocks: [] }, fields)): void {
    this.#known = knownOf(fields);
    this.#live = this.#live.under(logic);
    this.#live.changedStates();
    for (const key of [...this.#issues.keys()]) if (key !== '') this.#note(key, this.#look(key));
    this.#tell([...fields.map(({ key }) => key), ...[...logic.ruled].map(layoutName)]);
  }

  /** Takes up what was typed before a reload, or several values at once. Keys the form does not have are left out. */
  takeUp(values: Values): void {
    const known = Object.entries(values).filter(([key]) => this.#known.byKey.has(key));
    if (known.length === 0) return;
    const given = Object.fromEntries(known.map(([key, value]) => [key, normaliseEmpty(value)]));
    this.#follow(this.#live.give(given), Object.keys(given));
  }

  /** Calls `listener` when the value, the state or the issues of `key` change; with `'*'`, when anything does. */
  subscribe(key: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** Calls `listener` when the rules make something else of a piece of layout. */
  subscribeLayout(id: string, listener: Listener): () => void {
    return this.subscribe(layoutName(id), listener);
  }

  #isSaid(key: string): boolean {
    return this.#live.isGiven(key) && this.isChanged(key);
  }

  #follow(changed: ReadonlySet<string>, entered: readonly string[]): void {
    const touched = new Set([...entered, ...changed]);
    for (const id of this.#live.changedStates()) {
      const key = this.#live.logic.drawnBy.get(id);
      touched.add(key ?? layoutName(id));
      if (key && !entered.includes(key)) this.#lookAtLimited(id, key);
    }
    this.#tell([...touched, ...this.#lookAgain(touched)]);
  }

  /** At issues that are shown: of what changed, and of rules, which may be about something else than where they stand. */
  #lookAgain(touched: ReadonlySet<string>): string[] {
    const shown = [...this.#issues].filter(
      ([key, issues]) =>
        touched.has(key) || isRangedBy(touched, key, this.#known) || issues.some(({ code }) => code === 'rule'),
    );
    if (shown.length === 0) return [];
    const found = ruleIssuesByKey(this.#live);
    for (const [key] of shown) this.#note(key, this.#look(key, found));
    return shown.map(([key]) => key).filter((key) => !touched.has(key));
  }

  /** An option that is no longer offered is said at once: nobody comes back to a field that they have filled in. */
  #lookAtLimited(id: string, key: string): void {
    if (this.stateOf(id)?.options && normaliseEmpty(this.valueOf(key)) !== null) this.#note(key, this.#look(key));
  }

  #look(key: string, found = ruleIssuesByKey(this.#live)): readonly Issue[] {
    const field = this.#known.byKey.get(key);
    const ofRules = found.get(key) ?? none;
    if (!field) return ofRules;
    const state = this.stateOf(field.id) ?? plainState(field.block);
    // What a rule hides is neither asked for nor changed.
    if (!state.visible && !field.block.hidden) return ofRules;
    const own = checkValue(field, this.valueOf(key), this.#context(), state, (id, row) => this.#live.stateOf(id, row));
    return ofRules.length > 0 ? [...own, ...ofRules] : own;
  }

  #note(key: string, issues: readonly Issue[]): void {
    if (issues.length > 0) this.#issues.set(key, issues);
    else this.#issues.delete(key);
  }

  #tell(names: Iterable<string>): void {
    this.#revision++;
    for (const name of names) for (const listener of this.#listeners.get(name) ?? []) listener();
    for (const listener of this.#listeners.get('*') ?? []) listener();
  }
}

const none: readonly Issue[] = [];

function begin(...parts: ConstructorParameters<typeof LiveRecord>): LiveRecord {
  const live = new LiveRecord(...parts);
  // From here on only what changes is told.
  live.changedStates();
  return live;
}

/** No field key has such a sign in it. */
const layoutName = (id: string) => `#${id}`;
