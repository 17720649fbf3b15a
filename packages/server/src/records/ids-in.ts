import { isPointer, recordIdsIn } from '@mortise/core';

/**
 * Ids in the value of a field that points to one or to several. With `formId`, a value that says the form of its record
 * must say this one.
 */
export const idsIn = (value: unknown, formId?: string): readonly string[] =>
  Array.isArray(value) ? (value as string[]) : recordIdsIn(value, formId);

/** The form whose record the value names, where the value says it. */
export const formIn = (value: unknown): string | undefined => (isPointer(value) ? value.formId : undefined);
