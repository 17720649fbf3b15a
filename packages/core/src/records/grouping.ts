import { isSystemField, systemFields } from '../definitions/system-fields.ts';
import type { Storage } from '../field-storage.ts';
import type { ValueKind } from '../value-kind.ts';
import type { Field } from './storage.ts';

/** What grouping and summing need to know of a field, one of the system's included. */
export interface Groupable {
  readonly kind: ValueKind;
  readonly storage: Pick<Storage, 'in'>;
}

const inColumn = { in: 'column' } as const;
const groupKinds: ReadonlySet<ValueKind> = new Set(['option', 'member', 'department', 'record']);

/** Each record has one value of it at most, and many records have the same. */
export const mayGroup = ({ kind, storage }: Groupable): boolean => storage.in === 'column' && groupKinds.has(kind);

/** Stretches of the calendar by which days and moments are put together. */
export const dateParts = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type DatePart = (typeof dateParts)[number];

/** By its values, or by the stretch of the calendar that they lie in. */
export const mayBucket = (field: Groupable): boolean => mayGroup(field) || mayAge(field);

/** Records are counted by each of its values; a record may have several. */
export const mayTally = ({ kind, storage }: Groupable): boolean => storage.in === 'column' && tallyKinds.has(kind);
const tallyKinds: ReadonlySet<ValueKind> = new Set([...groupKinds, 'options', 'tags']);

/** An amount that adds up. */
export const maySum = ({ kind, storage }: Groupable): boolean => storage.in === 'column' && kind === 'number';

/** A day or a moment, of which one can say how long ago it was. */
export const mayAge = ({ kind, storage }: Groupable): boolean =>
  storage.in === 'column' && (kind === 'date' || kind === 'moment');

/** By id among these fields and those of the system; undefined for one that is not there. */
export function groupableOf(fields: readonly Field[], id: string): Groupable | undefined {
  if (isSystemField(id)) return { kind: systemFields[id].kind, storage: inColumn };
  return fields.find((field) => field.id === id);
}
