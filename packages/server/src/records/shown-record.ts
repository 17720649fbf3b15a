import { type Field, type RecordView, rowsIn } from '@mortise/core';
import type { FormShape } from './form-shape.ts';

/** Without what the actor may not see. */
export function shownRecord(
  record: RecordView,
  { fields, title }: Pick<FormShape, 'fields' | 'title'>,
  hidden: ReadonlySet<string>,
): RecordView {
  if (hidden.size === 0) return record;
  const values = { ...record.values };
  for (const { id, key, columns } of fields) {
    if (hidden.has(id)) delete values[key];
    else if (columns.some((column) => hidden.has(column.id))) values[key] = shownRows(values[key], columns, hidden);
  }
  const ownerId = hidden.has('$owner') ? null : record.ownerId;
  return { ...record, ownerId, title: title && hidden.has(title.id) ? '' : record.title, values };
}

/** Rows without the cells that are hidden. */
export function shownRows(value: unknown, columns: readonly Field[], hidden: ReadonlySet<string>): unknown {
  if (!Array.isArray(value)) return value;
  const keys = new Set(columns.filter(({ id }) => hidden.has(id)).map(({ key }) => key));
  return rowsIn(value).map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => !keys.has(key))));
}
