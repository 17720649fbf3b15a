'use client';

import { useText } from '@mortise/ui';
import { Select } from 'antd';
import type { ListField } from '../../list/list-fields.ts';

interface FieldSelectProps {
  readonly id: string;
  readonly fields: readonly ListField[];
  readonly value: string | null;
  /** What it says when there is none; absent where there must be one. */
  readonly none?: string;
  readonly onChange: (fieldId: string | null) => void;
}

/** One of these fields, or none of them. */
export function FieldSelect({ id, fields, value, none, onChange }: FieldSelectProps) {
  const { t } = useText();
  return (
    <Select
      id={id}
      size="small"
      showSearch={{ optionFilterProp: 'label' }}
      allowClear={none !== undefined}
      placeholder={none}
      value={value}
      options={fields.map((field) => ({ value: field.id, label: t(field.label) }))}
      onChange={(next: string | null | undefined) => onChange(next ?? null)}
    />
  );
}
