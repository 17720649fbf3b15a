import {
  type Actor,
  columnName,
  type Derived,
  type FieldCatalog,
  type GivenDuplicateRule,
  LiveRecord,
  type PublishedForm,
  type RecordStatements,
  type RecordView,
  type Romanise,
  type Stamp,
  type SystemValues,
  systemOfRecord,
  type Values,
  type WorkingCalendar,
} from '@mortise/core';
import { describeRecord } from '../describe-record.ts';
import { heldRules, keysAfter } from '../duplicates/held-rules.ts';
import { type FormShape, shapeOf } from '../form-shape.ts';
import { namesIn } from '../names-in.ts';
import { surroundingsOf } from '../rules.ts';

/** What calculating takes beyond the records themselves. */
export interface Following {
  readonly actor: Actor;
  readonly stamp: Stamp;
  readonly catalog: FieldCatalog;
  readonly calendar: WorkingCalendar;
  readonly romanise: Romanise;
  /** Every published form. */
  readonly forms: readonly PublishedForm[];
  readonly duplicateRules: readonly GivenDuplicateRule[];
}

/** A record, locked, of which derived values are others than when it was calculated. */
export interface Stale extends Pick<RecordView, 'id' | 'ownerId' | 'departmentId'> {
  /** As they were then, by key. */
  readonly values: Values;
  /** Those that are others now, by key. */
  readonly derived: Values;
  readonly system: SystemValues;
}

/** Does a formula, or a rule, of the form read the field? */
export const isRead = ({ logic }: FormShape, key: string): boolean => logic.readers.has(key);

/** The same of what is derived, in the record or in its rows. */
export const isDerivedRead = (shape: FormShape, { field, subform }: Pick<Derived, 'field' | 'subform'>): boolean =>
  subform
    ? shape.logic.readers.has(columnName(subform, field)) || isRead(shape, subform.key)
    : isRead(shape, field.key);

/** A record as it was and with some of its values as they are now. */
export const staleOf = (old: RecordView, derived: Values): Stale => ({ ...old, derived, system: systemOfRecord(old) });

/** Calculated values that change with the derived ones, by record; `anew` are keys of fields that are calculated in any case. */
export async function calculate(
  statements: Pick<RecordStatements, 'names'>,
  { actor, stamp, catalog, calendar, romanise, forms }: Following,
  form: PublishedForm,
  records: readonly Stale[],
  anew: readonly string[] = [],
): Promise<ReadonlyMap<string, Values>> {
  const shape = shapeOf(form, catalog);
  const { logic } = shape;
  const values = records.map((record) => ({ ...record.values, ...record.derived }));
  const formOf = (id: string) => forms.find((each) => each.id === id);
  const names = await namesIn(statements, shape, values, actor, formOf);
  const calculated = new Map<string, Values>();
  const around = { now: stamp.at, actor, calendar, romanise, names };
  for (const { id, values: before, derived, system } of records) {
    const live = new LiveRecord(logic, before, false, surroundingsOf(around, system));
    const changed = live.follow(derived, anew);
    // Of rows with derived cells, others may have followed.
    const keys = [...changed].filter((key) => !(key in derived) || live.values[key] !== derived[key]);
    if (keys.length > 0) calculated.set(id, Object.fromEntries(keys.map((key) => [key, live.values[key] ?? null])));
  }
  return calculated;
}

/** Calculates and stores what follows, in one statement for all records; gives what changed. */
export async function follow(
  statements: RecordStatements,
  following: Following,
  form: PublishedForm,
  records: readonly Stale[],
  { anew = [], announced = false }: { readonly anew?: readonly string[]; readonly announced?: boolean } = {},
): Promise<ReadonlyMap<string, Values>> {
  const calculated = await calculate(statements, following, form, records, anew);
  if (calculated.size === 0) return calculated;
  const shape = shapeOf(form, following.catalog);
  const held = heldRules(form, following.duplicateRules, following.catalog);
  let described = false;
  const rows = records.flatMap((record) => {
    const changed = calculated.get(record.id);
    if (!changed) return [];
    const before = { ...record.values, ...record.derived };
    const values = { ...before, ...changed };
    const description = describeRecord(values, shape, following.actor);
    described ||= JSON.stringify(description) !== JSON.stringify(describeRecord(before, shape, following.actor));
    const { id, ownerId, departmentId } = record;
    const keys = keysAfter(held, Object.keys(changed), values);
    return [{ id, ownerId, departmentId, values, before, ...description, ...(keys === undefined ? {} : { keys }) }];
  });
  const keys = new Set([...calculated.values()].flatMap(Object.keys));
  const fields = shape.writable.flatMap(({ field }) => (keys.has(field.key) ? [field] : []));
  await statements.rewrite(form, fields, rows, { described, announced }, following.stamp);
  return calculated;
}
