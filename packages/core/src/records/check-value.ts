import type { ValueContext } from '../field-type.ts';
import { type Issue, issue, issuesOf } from '../issues.ts';
import type { Bilingual } from '../text.ts';
import type { Field } from './storage.ts';

const missing: Bilingual = { zh: '这里必填', en: 'Fill this in' };

/** Empty is one thing everywhere: null. A text of spaces, an empty list and an absent value are nothing said. */
export function normaliseEmpty(value: unknown): unknown {
  if (value === undefined || value === '') return null;
  if (typeof value === 'string' && value.trim() === '') return null;
  if (Array.isArray(value) && value.length === 0) return null;
  return value;
}

/** What is wrong with a field's value taken by itself, at the field's key. The browser and the writer ask the same. */
export function checkValue(field: Field, value: unknown, context?: ValueContext): readonly Issue[] {
  if (value === null || value === undefined) {
    const isMissing = field.block.required && field.type.supports.required && !field.type.supports.generated;
    return isMissing ? [issue([field.key], 'required', missing)] : [];
  }
  const parsed = field.type.value(field.config, context).safeParse(value);
  if (parsed.success) return [];
  return issuesOf(parsed.error).map((found) => ({ ...found, path: [field.key, ...found.path] }));
}
