'use client';

import type { Field } from '@mortise/core';
import { type FieldViewContext, viewOf } from '@mortise/fields/views';

/** One value on one line, as in a grid; a dash for none. */
export function FieldValue({ field, value, context }: { field: Field; value: unknown; context: FieldViewContext }) {
  const view = viewOf(field.block.type);
  if (value === null || value === undefined || !view || 'Container' in view) return <span className="mo-ink-3">—</span>;
  return <view.Cell value={value} config={field.config} columns={field.columns} context={context} />;
}
