import {
  checkValue,
  defaultValue,
  type Field,
  type Issue,
  isSameValue,
  LiveRecord,
  normaliseEmpty,
  type Row,
  rowsIn,
  ruleIssues,
  type Surroundings,
  type Values,
} from '@mortise/core';
import { cellIssues, closedCells, columnsAnew } from './cells-by-rules.ts';
import { checkGiven } from './check-given.ts';
import { concealedIn, nothingConcealed } from './concealed.ts';
import { beginningOf } from './derived/take-over.ts';
import {
  isLocked,
  madeByServer,
  mayNotEdit,
  missing,
  notShown,
  readOnlyNow,
  readThrough,
  unknownField,
} from './field-issues.ts';
import type { FormShape, WritableField } from './form-shape.ts';
import { type Rules, surroundingsOf } from './rules.ts';
import { isRowsChange, judgeRows } from './take-rows.ts';

interface Validated {
  readonly values: Record<string, unknown>;
  readonly touched: readonly string[];
  readonly issues: readonly Issue[];
  readonly concealed: ReadonlySet<string>;
}

type System = Surroundings['system'];

const none: readonly Issue[] = [];
const nothing: Values = {};
const noKeys: ReadonlySet<unknown> = new Set();
const nothingChanged: ReadonlySet<string> = new Set();

/** Values of a new record: defaults where nothing is said, each checked by its type, the required ones there. */
export function validateNew(given: Values, rules: Rules, system: () => System, pulled: Values = nothing): Validated {
  const { shape, actor, now } = rules;
  const isBare = shape.logic.isEmpty && pulled === nothing;
  const start: Record<string, unknown> = {};
  // Where nothing else asks which it was, what is said stands with what was there from the start.
  const said: Record<string, unknown> = isBare && !shape.hasRows ? start : {};
  const issues: Issue[] = [...unknownKeys(given, shape)];
  for (const writable of shape.writable) {
    const { field } = writable;
    const { key } = field;
    if (field.type.derive) {
      start[key] = beginningOf(field);
      continue;
    }
    const isSaid = given[key] !== undefined;
    const stated = isSaid ? emptied(field, given[key]) : null;
    if (stated !== null && !mayFill(writable, rules)) {
      issues.push(refusal(writable, rules));
      continue;
    }
    const value = isSaid ? stated : normaliseEmpty(defaultValue(field, actor, now));
    const checked = checkGiven(writable, value, null, rules);
    if ('issues' in checked) issues.push(...checked.issues);
    else if (isSaid) said[key] = checked.value;
    else start[key] = checked.value;
  }
  const wrong = wrongKeys(issues);
  const followed = isBare ? bare(start, said, wrong, rules) : follow(start, said, pulled, wrong, rules, system());
  const { values } = followed;
  const { concealed } = followed;
  const touched: string[] = [];
  for (const { field } of shape.writable) if (values[field.key] != null) touched.push(field.key);
  return { values, touched, issues: inReadingOrder([...issues, ...followed.issues], shape), concealed };
}

type Followed = Pick<Validated, 'values' | 'issues' | 'concealed'>;

/** Of a form in which nothing is calculated and nothing decided: what was said over what was there. */
function bare(start: Record<string, unknown>, said: Values, wrong: ReadonlySet<unknown>, rules: Rules): Followed {
  const { shape, editable } = rules;
  const values = said === start ? start : { ...start, ...said };
  const issues: Issue[] = shape.hasRows ? [...settleRows(values, said, {}, rules)] : [];
  for (const { field } of shape.writable) {
    if (!field.block.required || (values[field.key] ?? null) !== null || wrong.has(field.key)) continue;
    if (isRequired(field, true, editable)) issues.push(missing(field));
  }
  return { values, issues, concealed: nothingConcealed };
}

function follow(
  start: Values,
  said: Values,
  pulled: Values,
  wrong: ReadonlySet<unknown>,
  rules: Rules,
  system: System,
): Followed {
  const live = new LiveRecord(rules.shape.logic, start, true, surroundingsOf(rules, system));
  live.pull(pulled);
  live.give(said);
  const values: Record<string, unknown> = { ...live.values };
  const issues: Issue[] = [...settleRows(values, said, {}, rules, live), ...cellIssues(live, said, {}, rules.shape)];
  for (const writable of rules.shape.writable) {
    if (wrong.has(writable.field.key)) continue;
    issues.push(...hiddenIssue(live, writable.field, said), ...finalIssues(live, writable, values, rules));
  }
  if (wrong.size === 0 && !rules.withoutRules) issues.push(...ruleIssues(live));
  return { values, issues, concealed: concealedIn(live, rules.shape) };
}

/** Values of a record that changes. What says the same as before is no change, and needs no right. */
export function validateChange(
  old: Values,
  given: Values,
  rules: Rules,
  system: System,
  pulled: Values = nothing,
): Validated {
  const { shape } = rules;
  const said: Record<string, unknown> = {};
  let issues = unknownKeys(given, shape);
  for (const writable of shape.writable) {
    const { field } = writable;
    const { key } = field;
    if (given[key] === undefined || field.type.derive) continue;
    if (rules.hidden.has(field.id)) {
      // Saying whether it is what is stored would tell it.
      issues = [...issues, unknownField(key)];
      continue;
    }
    const untold = untoldIn(field, given[key], rules);
    if (untold.length > 0) {
      issues = [...issues, ...untold.map((column) => unknownField(`${key}.${column.key}`))];
      continue;
    }
    const stated = emptied(field, given[key]);
    if (isSame(field, stated, old[key] ?? null)) continue;
    if (!mayFill(writable, rules)) {
      issues = [...issues, refusal(writable, rules)];
      continue;
    }
    const checked = checkGiven(writable, stated, old[key] ?? null, rules);
    if ('issues' in checked) issues = [...issues, ...checked.issues];
    else if (!isSame(field, checked.value, old[key] ?? null)) said[key] = checked.value;
  }
  const wrong = wrongKeys(issues);
  const live = new LiveRecord(shape.logic, old, false, surroundingsOf(rules, system));
  issues = [...issues, ...lockIssues(live, Object.keys(said), rules)];
  const before = new Map(Object.keys(said).map((key) => [key, isOpen(live, shape.byKey.get(key))]));
  const closed = closedCells(live, said, old, shape);
  const changed = new Set([...live.pull(pulled), ...live.give(said)]);
  const values: Record<string, unknown> = { ...live.values };
  issues = [...issues, ...settleRows(values, said, old, rules, live, changed)];
  issues = [...issues, ...cellIssues(live, said, old, shape, closed)];
  const touched = shape.writable
    .filter(({ field }) => !isSame(field, values[field.key] ?? null, old[field.key] ?? null))
    .map(({ field }) => field.key);
  const looked = new Set([...touched, ...Object.keys(said)]);
  for (const writable of shape.writable) {
    const { field } = writable;
    if (wrong.has(field.key)) continue;
    issues = [...issues, ...hiddenIssue(live, field, said)];
    if (!live.lock && before.get(field.key) === false && !isOpen(live, field)) issues = [...issues, readOnlyNow(field)];
    if (looked.has(field.key) || isConcerned(live, field, changed))
      issues = [...issues, ...finalIssues(live, writable, values, rules)];
  }
  if (wrong.size === 0 && touched.length > 0 && !rules.withoutRules) issues = [...issues, ...ruleIssues(live, looked)];
  return { values, touched, issues: inReadingOrder(issues, shape), concealed: concealedIn(live, shape) };
}

/** Leaves out what is no row, now that all that follows is known, and says what is wrong with the others. */
function settleRows(
  values: Record<string, unknown>,
  said: Values,
  old: Values,
  rules: Rules,
  live?: LiveRecord,
  changed: ReadonlySet<string> = nothingChanged,
): readonly Issue[] {
  if (!rules.shape.hasRows) return none;
  let issues = none;
  for (const { field } of rules.shape.writable) {
    const { key } = field;
    if (field.storage.in !== 'children') continue;
    const anew = live ? columnsAnew(live, field, changed) : nothingChanged;
    if (!(key in said) && anew.size === 0) continue;
    const stateOf = live && ((id: string, row?: Row) => live.stateOf(id, row));
    const judged = judgeRows(field, rowsIn(values[key]), rowsIn(old[key]), rules, stateOf, anew);
    values[key] = judged.value;
    issues = [...issues, ...judged.issues];
  }
  return issues;
}

/** What belongs to no field comes first. */
function inReadingOrder(issues: readonly Issue[], { fields }: FormShape): readonly Issue[] {
  if (issues.length < 2) return issues;
  const places = new Map<unknown, number>(fields.map(({ key }, place) => [key, place]));
  const placeOf = ({ path }: Issue) => places.get(path[0]) ?? -1;
  return [...issues].sort((one, other) => placeOf(one) - placeOf(other));
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

const wrongKeys = (issues: readonly Issue[]): ReadonlySet<unknown> =>
  issues.length === 0 ? noKeys : new Set(issues.map(({ path }) => path[0]));

const mayFill = ({ field }: WritableField, { editable, keepsGenerated }: Rules) =>
  editable.has(field.id) && (keepsGenerated || !field.type.supports.generated);

function refusal({ field }: WritableField, { editable, hidden }: Rules) {
  if (hidden.has(field.id)) return unknownField(field.key);
  return editable.has(field.id) ? madeByServer(field) : mayNotEdit(field);
}

/** Cells of rows are emptied one by one: a row with nothing in it keeps its place until it is checked. */
const emptied = ({ storage }: Field, value: unknown) =>
  storage.in === 'children' && Array.isArray(value) && value.length > 0 ? value : normaliseEmpty(value);

const isSame = (field: Field, one: unknown, other: unknown) =>
  field.storage.in === 'children' && Array.isArray(one)
    ? one === other || !isRowsChange(field, other, one)
    : isSameValue(field.kind, one, other);

/** Columns that the actor does not see, of which rows that may be stored say something: a right guess would be no change. */
const untoldIn = ({ columns }: Field, stated: unknown, { hidden }: Rules) =>
  columns.filter(
    ({ id, key }) =>
      hidden.has(id) && rowsIn(stated).some((row: Row | null) => row?.id !== undefined && row[key] !== undefined),
  );

/** What is said of a field that the rules hide is not taken: its stored value stays. */
function hiddenIssue(live: LiveRecord, field: Field, said: Values): Issue[] {
  const value = said[field.key] ?? null;
  if (value === null || live.stateOf(field.id)?.visible !== false || field.block.hidden) return [];
  return isSameValue(field.kind, value, live.values[field.key] ?? null) ? [] : [notShown(field)];
}

/** Required and offered as the rules make it; the server's own values and what a person may not fill are not asked for. */
function finalIssues(
  live: LiveRecord,
  { field }: WritableField,
  values: Record<string, unknown>,
  { editable }: Rules,
): readonly Issue[] {
  const { key, type } = field;
  const value = values[key] ?? null;
  const state = live.stateOf(field.id);
  if (value === null) {
    return isRequired(field, state?.required ?? field.block.required, editable) ? [missing(field)] : none;
  }
  if (type.supports.generated) return none;
  if (state?.options) return checkValue(field, value, undefined, state);
  // What a person said is checked already.
  return live.isGiven(key) || !live.logic.stepAt.has(key) ? none : checkValue(field, value);
}

const isRequired = ({ id, type }: Field, required: boolean, editable: Rules['editable']) =>
  required && type.supports.required && !type.supports.generated && editable.has(id);

const isOpen = (live: LiveRecord, field: Field | undefined) =>
  field === undefined || (live.stateOf(field.id)?.editable ?? true) || field.block.readOnly;

/** Does a rule about the field read something that changed? */
function isConcerned(live: LiveRecord, field: Field, changed: ReadonlySet<string>): boolean {
  if (changed.size === 0) return false;
  const { actions, rules } = live.logic;
  return (actions.get(field.id) ?? []).some(({ rule }) =>
    [...(rules[rule]?.reads ?? [])].some((key) => changed.has(key)),
  );
}

/** The product itself may do what it must also with a locked record. */
function lockIssues(live: LiveRecord, keys: readonly string[], { actor, shape }: Rules): readonly Issue[] {
  const { lock } = live;
  if (!lock || actor.road === 'system') return none;
  const free = new Set(lock.except);
  return keys.every((key) => free.has(shape.byKey.get(key)?.id ?? '')) ? none : [isLocked(lock.message)];
}

/** Why a record as it is stored may not be deleted or change hands; none where it may. */
export function lockedAs(stored: Values, rules: Rules, system: System): readonly Issue[] {
  if (!rules.shape.locks || rules.actor.road === 'system') return none;
  const { lock } = new LiveRecord(rules.shape.logic, stored, false, surroundingsOf(rules, system));
  return lock ? [isLocked(lock.message)] : none;
}
