import type { FieldCatalog } from '@mortise/core';

/** Every field type by its stored name: one line each. */
export const fieldTypes = {} as const satisfies FieldCatalog;

export type FieldTypes = typeof fieldTypes;
