import {
  type Access,
  type Actor,
  defaultValue,
  type FieldRight,
  type Issue,
  isSameValue,
  issuesOf,
  normaliseEmpty,
  type PublishedForm,
  type Values,
} from '@mortise/core';
import { madeByServer, mayNotEdit, missing, readThrough, unknownField } from './field-issues.ts';
import type { FormShape, WritableField } from './form-shape.ts';

/** What holds for every record of a batch. */
export interface Rules {
  readonly actor: Actor;
  readonly now: Date;
  readonly shape: FormShape;
  /** Field ids. */
  readonly editable: ReadonlySet<string>;
  /** Field ids. */
  readonly hidden: ReadonlySet<string>;
  /** Numbers that come with the data, as from a spreadsheet, are kept. */
  readonly keepsGenerated: boolean;
}

export function rulesFor(
  access: Access,
  actor: Actor,
  now: Date,
  form: PublishedForm,
  shape: FormShape,
  keepsGenerated: boolean,
): Rules {
  const having = (right: FieldRight) =>
    new Set(shape.fields.map(({ id }) => id).filter((id) => access.fieldRight(actor, form.id, id) === right));
  return { actor, now, shape, editable: having('edit'), hidden: having('hidden'), keepsGenerated };
}

interface Validated {
  readonly values: Record<string, unknown>;
  readonly touched: readonly string[];
  readonly issues: readonly Issue[];
}

const none: readonly Issue[] = [];

/** Values of a new record: defaults where nothing is said, each checked by its type, the required ones there. */
export function validateNew(given: Values, rules: Rules): Validated {
  const values: Record<string, unknown> = {};
  const touched: string[] = [];
  let issues = unknownKeys(given, rules.shape);
  for (const writable of rules.shape.writable) {
    const { field } = writable;
    const { key } = field;
    const stated = given[key] === undefined ? null : normaliseEmpty(given[key]);
    if (stated !== null && !mayFill(writable, rules)) {
      issues = [...issues, refusal(writable, rules)];
      continue;
    }
    const value = given[key] === undefined ? normaliseEmpty(defaultValue(field, rules.actor, rules.now)) : stated;
    const checked = check(writable, value);
    if ('issues' in checked) issues = [...issues, ...checked.issues];
    else if (checked.value === null && isRequired(writable, rules)) issues = [...issues, missing(field)];
    else values[key] = checked.value;
    if (values[key] != null) touched.push(key);
  }
  return { values, touched, issues };
}

/** Values of a record that changes. What says the same as before is no change, and needs no right. */
export function validateChange(old: Values, given: Values, rules: Rules): Validated {
  const values: Record<string, unknown> = { ...old };
  const touched: string[] = [];
  let issues = unknownKeys(given, rules.shape);
  for (const writable of rules.shape.writable) {
    const { key, kind } = writable.field;
    if (given[key] === undefined) continue;
    const stated = normaliseEmpty(given[key]);
    if (isSameValue(kind, stated, old[key] ?? null)) continue;
    if (!mayFill(writable, rules)) {
      issues = [...issues, refusal(writable, rules)];
      continue;
    }
    const checked = check(writable, stated);
    if ('issues' in checked) issues = [...issues, ...checked.issues];
    else if (checked.value === null && isRequired(writable, rules)) issues = [...issues, missing(writable.field)];
    else if (!isSameValue(kind, checked.value, old[key] ?? null)) {
      values[key] = checked.value;
      touched.push(key);
    }
  }
  return { values, touched, issues };
}

function unknownKeys(given: Values, { byKey }: FormShape): readonly Issue[] {
  let issues = none;
  for (const key in given) {
    const field = byKey.get(key);
    if (!field) issues = [...issues, unknownField(key)];
    else if (field.storage.in === 'inverse' && given[key] !== undefined) issues = [...issues, readThrough(field)];
  }
  return issues;
}

const mayFill = ({ field }: WritableField, { editable, keepsGenerated }: Rules) =>
  editable.has(field.id) && (keepsGenerated || !field.type.supports.generated);

const refusal = ({ field }: WritableField, { editable }: Rules) =>
  editable.has(field.id) ? madeByServer(field) : mayNotEdit(field);

/** What the server makes is never asked of a person, nor what they may not fill. */
const isRequired = ({ field }: WritableField, { editable }: Rules) =>
  field.block.required && field.type.supports.required && !field.type.supports.generated && editable.has(field.id);

function check({ field, schema }: WritableField, value: unknown): { value: unknown } | { issues: Issue[] } {
  if (value === null) return { value };
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: normaliseEmpty(parsed.data) };
  return { issues: issuesOf(parsed.error).map((found) => ({ ...found, path: [field.key, ...found.path] })) };
}
