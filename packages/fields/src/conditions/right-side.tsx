'use client';

import type { Operand, Operator } from '@mortise/core';
import { useText } from '@mortise/ui';
import { Select } from 'antd';
import { useState } from 'react';
import type { AskedField } from './asked-field.ts';
import { OperandInput } from './operand-input.tsx';
import { type Asking, fieldNamed, fittingOperands, operandOf, takesFormula } from './operands.ts';

interface RightSideProps extends Omit<Asking, 'fields'> {
  readonly field: AskedField;
  readonly operator: Operator;
  readonly operand: Operand | undefined;
  readonly onChange: (operand: Operand | undefined) => void;
}

type Source = 'value' | 'field' | 'formula';

/** A fixed value, or another field or a formula where one fits. */
export function RightSide(props: RightSideProps) {
  const { field, operator, operand, operands, formula, lasting, context, onChange } = props;
  const { t } = useText();
  // Nothing is said yet, but of which kind it will be.
  const [begun, setBegun] = useState<Source>('value');
  const fitting = fittingOperands(operands, field, operator);
  const source = operand ? sourceOf(operand) : begun;
  const mayCalculate = formula !== undefined && takesFormula(field, operator);
  const choices = [
    { value: 'value', label: t({ zh: '固定值', en: 'A value' }) },
    ...(operands && (fitting.length > 0 || source === 'field') ? [{ value: 'field', label: t(operands.label) }] : []),
    ...(mayCalculate || source === 'formula' ? [{ value: 'formula', label: t({ zh: '公式', en: 'A formula' }) }] : []),
  ];
  const begin = (next: Source) => {
    const [first] = fitting;
    setBegun(next);
    onChange(next === 'field' && operands && first ? operandOf(operands, first.id) : undefined);
  };
  return (
    <>
      {choices.length > 1 && (
        <Select<string>
          size="small"
          className="mo-comparison-source"
          popupMatchSelectWidth={false}
          aria-label={t({ zh: '与什么比较', en: 'Compare with' })}
          value={source}
          options={choices}
          onChange={(next) => begin(next as Source)}
        />
      )}
      {source === 'field' && operands ? (
        <FieldOperand {...props} operands={operands} fitting={fitting} />
      ) : source === 'formula' && formula ? (
        formula({
          field,
          operator,
          source: operand?.kind === 'formula' ? operand.formula : '',
          onChange: (written) => {
            setBegun('formula');
            onChange(written === undefined ? undefined : { kind: 'formula', formula: written });
          },
        })
      ) : (
        <OperandInput
          field={field}
          takes={operator.takes}
          operand={operand}
          lasting={lasting}
          context={context}
          onChange={onChange}
        />
      )}
    </>
  );
}

const sourceOf = (operand: Operand): Source =>
  operand.kind === 'formula' ? 'formula' : fieldNamed(operand) === undefined ? 'value' : 'field';

function FieldOperand({
  operands,
  fitting,
  operand,
  onChange,
}: Pick<RightSideProps, 'operand' | 'onChange'> & {
  operands: NonNullable<Asking['operands']>;
  fitting: readonly AskedField[];
}) {
  const { t } = useText();
  const named = fieldNamed(operand);
  return (
    <Select
      size="small"
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={t(operands.label)}
      value={operands.fields.some(({ id }) => id === named) ? (named ?? null) : null}
      placeholder={t({ zh: '选择字段', en: 'Choose a field' })}
      options={fitting.map(({ id, label }) => ({ value: id, label: t(label) }))}
      onChange={(id) => id && onChange(operandOf(operands, id))}
    />
  );
}
