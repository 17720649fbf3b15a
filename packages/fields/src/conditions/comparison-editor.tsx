'use client';

import { type Comparison, findOperator } from '@mortise/core';
import { useText } from '@mortise/ui';
import { Select } from 'antd';
import { isAskable, operatorsOn, startComparison, withOperator } from './comparison-parts.ts';
import type { Asking } from './operands.ts';
import { RightSide } from './right-side.tsx';

interface ComparisonEditorProps extends Asking {
  readonly comparison: Comparison;
  readonly onChange: (next: Comparison) => void;
  /** In one line, as in a group. */
  readonly inLine?: boolean;
  /** It stays a question about its field. */
  readonly isFixed?: boolean;
}

/** Field, operator, right side. */
export function ComparisonEditor({
  comparison,
  onChange,
  inLine = false,
  isFixed = false,
  ...asking
}: ComparisonEditorProps) {
  const { t } = useText();
  const { fields, lasting } = asking;
  const field = fields.find(({ id }) => id === comparison.field);
  const operator = field && findOperator(comparison.operator, field.kind);
  return (
    <div className={inLine ? 'mo-comparison mo-comparison-line' : 'mo-comparison'}>
      {!isFixed && (
        <Select
          size="small"
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t({ zh: '字段', en: 'Field' })}
          value={field ? comparison.field : null}
          placeholder={t({ zh: '选择字段', en: 'Choose a field' })}
          options={fields.filter(isAskable).map(({ id, label }) => ({ value: id, label: t(label) }))}
          onChange={(id) => {
            const next = fields.find((each) => each.id === id);
            if (next) onChange(startComparison(next, lasting));
          }}
        />
      )}
      {field && (
        <Select
          size="small"
          aria-label={t({ zh: '比较方式', en: 'Operator' })}
          value={comparison.operator}
          options={operatorsOn(field.kind, lasting).map(({ name, label }) => ({ value: name, label: t(label) }))}
          onChange={(name) => onChange(withOperator(comparison, field.kind, name))}
        />
      )}
      {field && operator && (
        <RightSide
          key={`${field.id} ${operator.takes}`}
          {...asking}
          field={field}
          operator={operator}
          operand={comparison.operand}
          onChange={(operand) => {
            const { operand: _, ...rest } = comparison;
            onChange(operand ? { ...rest, operand } : rest);
          }}
        />
      )}
    </div>
  );
}
