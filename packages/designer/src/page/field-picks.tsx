'use client';

import { blockName, type Field } from '@mortise/core';
import { InspectorField, useText } from '@mortise/ui';
import { Select } from 'antd';
import { useId } from 'react';

interface FieldPicksProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly fields: readonly Field[];
  readonly value: readonly string[];
  readonly most: number;
  readonly onChange: (ids: string[]) => void;
}

/** Several fields, in the order in which they are picked. */
export function FieldPicks({ label, help, placeholder, fields, value, most, onChange }: FieldPicksProps) {
  const { t } = useText();
  const id = useId();
  return (
    <InspectorField label={label} htmlFor={id} help={help}>
      <Select
        id={id}
        className="mo-page-picks"
        mode="multiple"
        size="small"
        maxCount={most}
        value={[...value]}
        placeholder={placeholder}
        optionFilterProp="label"
        options={fields.map((field) => ({ value: field.id, label: t(blockName(field.block, field.type)) }))}
        onChange={onChange}
      />
    </InspectorField>
  );
}
