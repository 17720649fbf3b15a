import type { Pointer } from '../value-kind.ts';

export const isPointer = (value: unknown): value is Pointer =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'formId' in value &&
  typeof value.id === 'string' &&
  typeof value.formId === 'string';

/**
 * Ids of the records that a value names: of one, of several, or of any of several forms. With `formId`, a record whose
 * form the value says must be of this one.
 */
export function recordIdsIn(value: unknown, formId?: string): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((one) => (Array.isArray(one) ? [] : recordIdsIn(one, formId)));
  if (!isPointer(value)) return [];
  return formId === undefined || formId === value.formId ? [value.id] : [];
}

/** Forms that a value says its records are of. */
export const formIdsIn = (value: unknown): readonly string[] =>
  [value].flat().flatMap((one) => (isPointer(one) ? [one.formId] : []));
