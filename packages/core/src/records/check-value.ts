import type { ValueContext } from '../field-type.ts';
import { type FieldState, plainState } from '../form/field-state.ts';
import { type Issue, issue, issuesOf } from '../issues.ts';
import type { Bilingual } from '../text.ts';
import { checkRows, type StateOf } from './check-rows.ts';
import { rowsIn } from './diff-rows.ts';
import { isOffered, notOffered } from './offered.ts';
import type { Field } from './storage.ts';

const missing: Bilingual = { zh: '这里必填', en: 'Fill this in' };

/**
 * What is wrong with a field's value taken by itself, at the field's key. `state` is what the rules make of the field, `stateOf` of columns.
 * The browser and the writer ask the same.
 */
export function checkValue(
  field: Field,
  value: unknown,
  context?: ValueContext,
  state: FieldState = plainState(field.block),
  stateOf: StateOf = () => undefined,
): readonly Issue[] {
  if (field.storage.in === 'children' && !(state.required && rowsIn(value).length === 0))
    return checkRows(field, rowsIn(value), context, undefined, stateOf);
  if (value === null || value === undefined) {
    const isMissing = state.required && field.type.supports.required && !field.type.supports.generated;
    return isMissing ? [issue([field.key], 'required', missing)] : [];
  }
  const parsed = field.type.value(field.config, context).safeParse(value);
  if (parsed.success) return isOffered(value, state) ? [] : [issue([field.key], 'not_offered', notOffered)];
  return issuesOf(parsed.error).map((found) => ({ ...found, path: [field.key, ...found.path] }));
}
