import {
  comparable,
  type Derived,
  evaluate,
  isSystemField,
  type RollupDerivation,
  recordIdsIn,
  type Share,
  systemFields,
} from '@mortise/core';
import type { Live, Moved } from './moved.ts';

/** What a record that moved takes from and adds to rollups of the records it points to. What stays the same is left out. */
export function sharesOf(derived: Derived, moved: Moved, timeZone: string): Share[] {
  const before = partsOf(derived, moved.old, timeZone);
  const after = partsOf(derived, moved.next, timeZone);
  if (before && after && before.said === after.said) {
    const kept = new Set(before.records.filter((record) => after.records.includes(record)));
    return [...sharesIn(derived, before, -1, kept), ...sharesIn(derived, after, 1, kept)];
  }
  return [...sharesIn(derived, before, -1), ...sharesIn(derived, after, 1)];
}

/** Does a record count otherwise than before, for whoever points to it? */
export function countsAnew(derived: Derived, { old, next }: Moved, timeZone: string): boolean {
  const [before, after] = [countedIn(derived, old, timeZone), countedIn(derived, next, timeZone)];
  return before?.said !== after?.said;
}

interface Parts {
  readonly records: readonly string[];
  readonly value: unknown;
  readonly said: string;
}

function partsOf(derived: Derived, record: Live | null, timeZone: string): Parts | null {
  const counted = countedIn(derived, record, timeZone);
  return counted && record && { ...counted, records: recordIdsIn(record.values[derived.via.key], derived.form.id) };
}

/** What of a record is counted; null when nothing is. */
function countedIn({ derivation, of, source }: Derived, record: Live | null, timeZone: string) {
  if (!record) return null;
  const value = of ? (record.values[of.key] ?? null) : null;
  const said = of ? comparable(of.kind, value) : '';
  if (derivation.kind === 'lookup') return { value, said };
  if (!satisfies(derivation, record, source.fields, timeZone)) return null;
  switch (derivation.aggregate) {
    case 'count':
      return { value: null, said: '' };
    case 'empty':
      return value === null ? { value: null, said: '' } : null;
    case 'filled':
      return value === null ? null : { value: null, said: '' };
    default:
      return value === null ? null : { value, said };
  }
}

function* sharesFrom(derived: Derived, { records, value }: Parts, weight: 1 | -1, except?: ReadonlySet<string>) {
  for (const record of records) if (!except?.has(record)) yield { derived, record, value, weight } satisfies Share;
}

const sharesIn = (derived: Derived, parts: Parts | null, weight: 1 | -1, except?: ReadonlySet<string>): Share[] =>
  parts ? [...sharesFrom(derived, parts, weight, except)] : [];

function satisfies(
  { condition }: RollupDerivation,
  record: Live,
  fields: Derived['source']['fields'],
  timeZone: string,
): boolean {
  if (!condition) return true;
  const find = (id: string) => fields.find((field) => field.id === id);
  const system: Readonly<Record<string, unknown>> = {
    $owner: record.ownerId,
    $department: record.departmentId,
    $created_at: record.createdAt,
    $created_by: record.createdBy,
  };
  return evaluate(condition, {
    actor: { userId: '', departmentIds: [] },
    now: new Date(0),
    timeZone,
    fieldOf: (id) => (isSystemField(id) ? systemFields[id] : find(id)),
    valueOf: (id) => (isSystemField(id) ? system[id] : record.values[find(id)?.key ?? '']),
  });
}
