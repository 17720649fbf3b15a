'use client';

import { type Comparison, findOperator, operatorsFor } from '@mortise/core';
import { useText } from '@mortise/ui';
import { Select } from 'antd';
import { useFieldContext } from '../context/field-context.tsx';
import type { ListField } from '../list/list-fields.ts';
import { startComparison, withOperator } from './filter-parts.ts';
import { OperandInput } from './operand-input.tsx';

interface ComparisonEditorProps {
  readonly fields: readonly ListField[];
  readonly comparison: Comparison;
  readonly onChange: (next: Comparison) => void;
  /** In one line, as in a group. */
  readonly inLine?: boolean;
}

/** Field, operator, right side. */
export function ComparisonEditor({ fields, comparison, onChange, inLine = false }: ComparisonEditorProps) {
  const { t } = useText();
  const context = useFieldContext();
  const field = fields.find(({ id }) => id === comparison.field);
  const operator = field && findOperator(comparison.operator, field.kind);
  return (
    <div className={inLine ? 'rt-comparison rt-comparison-line' : 'rt-comparison'}>
      <Select
        size="small"
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t({ zh: '字段', en: 'Field' })}
        value={comparison.field}
        options={fields
          .filter(({ kind }) => operatorsFor(kind).length > 0)
          .map(({ id, label }) => ({ value: id, label: t(label) }))}
        onChange={(id) => {
          const next = fields.find((each) => each.id === id);
          if (next) onChange(startComparison(next));
        }}
      />
      {field && (
        <Select
          size="small"
          aria-label={t({ zh: '比较方式', en: 'Operator' })}
          value={comparison.operator}
          options={operatorsFor(field.kind).map(({ name, label }) => ({ value: name, label: t(label) }))}
          onChange={(name) => onChange(withOperator(comparison, field.kind, name))}
        />
      )}
      {field && operator && (
        <OperandInput
          key={`${field.id} ${operator.takes}`}
          field={field}
          takes={operator.takes}
          operand={comparison.operand}
          context={context}
          onChange={(operand) => {
            const { operand: _, ...rest } = comparison;
            onChange(operand ? { ...rest, operand } : rest);
          }}
        />
      )}
    </div>
  );
}
