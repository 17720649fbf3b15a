'use client';

import type { Operand, Operator } from '@mortise/core';
import { useText } from '@mortise/ui';
import { Select } from 'antd';
import type { AskedField } from './asked-field.ts';
import { OperandInput } from './operand-input.tsx';
import { type Asking, fieldNamed, fittingOperands, operandOf } from './operands.ts';

interface RightSideProps extends Omit<Asking, 'fields'> {
  readonly field: AskedField;
  readonly operator: Operator;
  readonly operand: Operand | undefined;
  readonly onChange: (operand: Operand | undefined) => void;
}

/** A fixed value, or another field where there is one that fits. */
export function RightSide({ field, operator, operand, operands, lasting, context, onChange }: RightSideProps) {
  const { t } = useText();
  const fitting = fittingOperands(operands, field, operator);
  const named = fieldNamed(operand);
  const value = (
    <OperandInput
      field={field}
      takes={operator.takes}
      operand={operand}
      lasting={lasting}
      context={context}
      onChange={onChange}
    />
  );
  const [first] = fitting;
  if (!operands || (!first && named === undefined)) return value;
  return (
    <>
      <Select<'value' | 'field'>
        size="small"
        className="mo-comparison-source"
        popupMatchSelectWidth={false}
        aria-label={t({ zh: '与什么比较', en: 'Compare with' })}
        value={named === undefined ? 'value' : 'field'}
        options={[
          { value: 'value', label: t({ zh: '固定值', en: 'A value' }) },
          { value: 'field', label: t(operands.label) },
        ]}
        onChange={(source) => onChange(source === 'field' && first ? operandOf(operands, first.id) : undefined)}
      />
      {named === undefined ? (
        value
      ) : (
        <Select
          size="small"
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t(operands.label)}
          value={operands.fields.some(({ id }) => id === named) ? named : null}
          placeholder={t({ zh: '选择字段', en: 'Choose a field' })}
          options={fitting.map(({ id, label }) => ({ value: id, label: t(label) }))}
          onChange={(id) => id && onChange(operandOf(operands, id))}
        />
      )}
    </>
  );
}
