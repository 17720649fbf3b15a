'use client';

import type { Field } from '@mortise/core';
import { viewOf } from '@mortise/fields/views';
import { useFieldContext } from '../../context/field-context.tsx';

interface ConstantInputProps {
  id: string;
  field: Field;
  value: unknown;
  onChange: (value: unknown) => void;
}

/** The input of the field's type, outside of any form. */
export function ConstantInput({ id, field, value, onChange }: ConstantInputProps) {
  const context = useFieldContext();
  const view = viewOf(field.type.type);
  if (!view || 'Container' in view) return null;
  return (
    <view.Input
      id={id}
      fieldId={field.id}
      value={value ?? null}
      config={field.config}
      size="small"
      context={context}
      viewOf={viewOf}
      onChange={onChange}
    />
  );
}
