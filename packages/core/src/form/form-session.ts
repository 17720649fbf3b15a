import type { ValueContext } from '../field-type.ts';
import type { Issue } from '../issues.ts';
import { checkValue } from '../records/check-value.ts';
import { normaliseEmpty } from '../records/normalise-empty.ts';
import type { Values } from '../records/record.ts';
import type { Field } from '../records/storage.ts';

/** What a person typed and has not saved: kept across a reload and a session that ran out. */
export interface UnsavedValues {
  readonly recordId: string | null;
  /** Version of the record that the typing began from. */
  readonly version: number | null;
  readonly values: Values;
}

type Listener = () => void;

/**
 * One form being filled in. Holds values, what was changed, and what is wrong with it; React only draws it. Whoever
 * draws a field listens to that field alone, so typing in one of 200 redraws one.
 */
export class FormSession {
  readonly fields: readonly Field[];
  #initial: Values;
  #values: Record<string, unknown>;
  #issues = new Map<string, readonly Issue[]>();
  #listeners = new Map<string, Set<Listener>>();
  #byKey: ReadonlyMap<string, Field>;
  #revision = 0;
  #context: () => ValueContext | undefined;

  /** `initial` is the stored record, or the defaults of a new one. `context` says the time that limits count from. */
  constructor(fields: readonly Field[], initial: Values, context: () => ValueContext | undefined = () => undefined) {
    this.fields = fields;
    this.#context = context;
    this.#initial = initial;
    this.#values = { ...initial };
    this.#byKey = new Map(fields.map((field) => [field.key, field]));
  }

  valueOf(key: string): unknown {
    return this.#values[key] ?? null;
  }

  issuesOf(key: string): readonly Issue[] {
    return this.#issues.get(key) ?? none;
  }

  get values(): Values {
    return this.#values;
  }

  get isDirty(): boolean {
    return this.fields.some(({ key }) => this.isChanged(key));
  }

  isChanged(key: string): boolean {
    return !sameValue(this.#values[key], this.#initial[key]);
  }

  /** Only what differs from where the session began: an update sends no field that nobody touched. */
  get changes(): Values {
    return Object.fromEntries(
      this.fields.filter(({ key }) => this.isChanged(key)).map(({ key }) => [key, this.valueOf(key)]),
    );
  }

  /** Counts changes of anything, for whoever shows the whole (a save button, an unsaved draft). */
  get revision(): number {
    return this.#revision;
  }

  /** Takes what a person entered. An issue shown at the field is looked at again at once, a new one waits for `check`. */
  set(key: string, value: unknown): void {
    const field = this.#byKey.get(key);
    if (!field) return;
    this.#values[key] = normaliseEmpty(value);
    if (this.#issues.has(key)) this.#note(key, checkValue(field, this.#values[key], this.#context()));
    this.#tell(key);
  }

  /** Looks at one field, when a person leaves it. */
  checkField(key: string): void {
    const field = this.#byKey.get(key);
    if (!field) return;
    this.#note(key, checkValue(field, this.valueOf(key), this.#context()));
    this.#tell(key);
  }

  /** Looks at all fields, before a save. Gives the keys with issues, in reading order: the first one gets the focus. */
  check(): readonly string[] {
    for (const field of this.fields) {
      this.#note(field.key, checkValue(field, this.valueOf(field.key), this.#context()));
      this.#tell(field.key);
    }
    return this.fields.map(({ key }) => key).filter((key) => this.#issues.has(key));
  }

  /** Shows what the server found beside the fields it names. Gives the issues that belong to no field of this form. */
  applyIssues(issues: readonly Issue[]): readonly Issue[] {
    const elsewhere: Issue[] = [];
    const byKey = new Map<string, Issue[]>();
    for (const found of issues) {
      const key = found.path.find((segment) => typeof segment === 'string' && this.#byKey.has(segment));
      if (typeof key === 'string') byKey.set(key, [...(byKey.get(key) ?? []), found]);
      else elsewhere.push(found);
    }
    for (const [key, found] of byKey) {
      this.#note(key, found);
      this.#tell(key);
    }
    return elsewhere;
  }

  /** Begins again from what is stored now. `keep` are values a person chose to keep over it. */
  rebase(initial: Values, keep: Values = {}): void {
    this.#initial = initial;
    this.#values = { ...initial, ...keep };
    this.#issues.clear();
    for (const { key } of this.fields) this.#tell(key);
  }

  /** Takes up what was typed before a reload. Keys the form no longer has are left out. */
  takeUp(values: Values): void {
    for (const [key, value] of Object.entries(values)) if (this.#byKey.has(key)) this.set(key, value);
  }

  /** Calls `listener` when the value or the issues of `key` change; with `'*'`, when anything does. */
  subscribe(key: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  #note(key: string, issues: readonly Issue[]): void {
    if (issues.length > 0) this.#issues.set(key, issues);
    else this.#issues.delete(key);
  }

  #tell(key: string): void {
    this.#revision++;
    for (const listener of this.#listeners.get(key) ?? []) listener();
    for (const listener of this.#listeners.get('*') ?? []) listener();
  }
}

const none: readonly Issue[] = [];

/** Values are JSON, so equal JSON is an equal value. */
export function sameValue(left: unknown, right: unknown): boolean {
  const a = normaliseEmpty(left);
  const b = normaliseEmpty(right);
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
