'use client';

import type { Field } from '@mortise/core';
import type { FieldViewContext } from '@mortise/fields/views';
import { FieldValue } from '../field-value.tsx';

interface ChangedValueProps {
  name: string;
  value: unknown;
  fields: readonly Field[];
  context: FieldViewContext;
  isOld?: boolean;
}

/** One side of a change, drawn by its field. */
export function ChangedValue({ name, value, fields, context, isOld = false }: ChangedValueProps) {
  const field = fields.find(({ key }) => key === name);
  return (
    <span className={isOld ? 'mo-history-value mo-history-old' : 'mo-history-value'}>
      {field ? <FieldValue field={field} value={value} context={context} /> : plain(value, context)}
    </span>
  );
}

const plain = (value: unknown, { titleOf }: FieldViewContext): string => {
  if (value === null || value === undefined) return '—';
  if (typeof value !== 'string') return JSON.stringify(value);
  return titleOf(value) ?? value;
};
