import type { Pointer } from '../value-kind.ts';

export const isPointer = (value: unknown): value is Pointer =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'formId' in value &&
  typeof value.id === 'string' &&
  typeof value.formId === 'string';

/**
 * Ids of the records that a value names: of one, of several, or of one of several forms. With `formId`, a value that says
 * the form must say this one.
 */
export function recordIdsIn(value: unknown, formId?: string): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.filter((id) => typeof id === 'string');
  if (!isPointer(value)) return [];
  return formId === undefined || formId === value.formId ? [value.id] : [];
}
