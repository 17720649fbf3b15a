import type { RecordView } from '@mortise/core';
import type { FormShape } from './form-shape.ts';

/** Without what the actor may not see. */
export function shownRecord(
  record: RecordView,
  { fields, title }: Pick<FormShape, 'fields' | 'title'>,
  hidden: ReadonlySet<string>,
): RecordView {
  if (hidden.size === 0) return record;
  const values = { ...record.values };
  for (const { id, key } of fields) if (hidden.has(id)) delete values[key];
  return { ...record, title: title && hidden.has(title.id) ? '' : record.title, values };
}
