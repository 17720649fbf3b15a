import type { FieldCatalog } from '@mortise/core';
import { currency } from './currency/definition.ts';
import { number } from './number/definition.ts';
import { percent } from './percent/definition.ts';

/** Every field type by its stored name: one line each. */
export const fieldTypes = {
  number,
  currency,
  percent,
} as const satisfies FieldCatalog;

export type FieldTypes = typeof fieldTypes;
