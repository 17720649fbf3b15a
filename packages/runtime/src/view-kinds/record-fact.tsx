'use client';

import type { RecordView } from '@mortise/core';
import { cellViewOf } from '@mortise/fields/cells';
import { useSteadyFieldContext } from '../context/field-context.tsx';
import type { ListField } from '../list/list-fields.ts';

/** A value inside of what is a link as a whole: nothing in it is one. Empty, it is not there. */
export function RecordFact({ field, record }: { readonly field: ListField | undefined; readonly record: RecordView }) {
  const context = useSteadyFieldContext();
  const view = field && cellViewOf(field.block.type);
  const masked = field && record.masked?.[field.key];
  if (masked !== undefined) return <span className="mo-num">{masked}</span>;
  const value = field?.valueOf(record) ?? null;
  if (!field || !view || value === null) return null;
  const { openRecord: _, ...plain } = context;
  return <view.Cell value={value} config={field.config} columns={field.columns} context={plain} />;
}
