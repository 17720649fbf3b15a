import type { ValueContext } from '../field-type.ts';
import { type Issue, issue, issuesOf } from '../issues.ts';
import type { Bilingual } from '../text.ts';
import type { Field } from './storage.ts';

const missing: Bilingual = { zh: '这里必填', en: 'Fill this in' };

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
