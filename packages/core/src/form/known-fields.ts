import type { Field } from '../records/storage.ts';
import { plainState } from './field-state.ts';

/** The fields of a form by their keys, and what it says of them where no rule does. */
export const knownOf = (fields: readonly Field[]) => ({
  fields,
  byKey: new Map(fields.map((field) => [field.key, field])),
  plain: new Map(fields.map(({ id, block }) => [id, plainState(block)])),
});

/** Does the field name people by what one of the fields with these keys holds? */
export function isRangedBy(
  touched: ReadonlySet<string>,
  key: string,
  { fields, byKey }: ReturnType<typeof knownOf>,
): boolean {
  const field = byKey.get(key);
  const range = field?.type.range?.(field.config);
  return range?.by === 'field' && touched.has(fields.find(({ id }) => id === range.fieldId)?.key ?? '');
}
