import type { FieldCatalog } from '@mortise/core';
import { currency } from './currency/definition.ts';
import { email } from './email/definition.ts';
import { number } from './number/definition.ts';
import { percent } from './percent/definition.ts';
import { phone } from './phone/definition.ts';
import { text } from './text/definition.ts';
import { textarea } from './textarea/definition.ts';
import { url } from './url/definition.ts';

/** Every field type by its stored name: one line each. */
export const fieldTypes = {
  number,
  currency,
  percent,
  text,
  textarea,
  email,
  phone,
  url,
} as const satisfies FieldCatalog;

export type FieldTypes = typeof fieldTypes;
