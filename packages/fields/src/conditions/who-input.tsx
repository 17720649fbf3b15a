'use client';

import { describeWho, type Operand, type OperandShape, type ValueKind, type WhoOperand } from '@mortise/core';
import { useText } from '@mortise/ui';
import { Select } from 'antd';
import { fieldTypes } from '../catalog.ts';
import { fieldViews } from '../views.tsx';
import { constant, valueIn } from './constant-operand.ts';
import { elementKindOf } from './element-kind.ts';
import type { OperandInputProps } from './operand-input.tsx';

/** People and departments: named ones, or those around whoever looks. */
export function WhoInput({
  field,
  takes,
  operand,
  lasting,
  context,
  onChange,
  multiple,
}: OperandInputProps & { multiple: boolean }) {
  const { t } = useText();
  const isUser = elementKindOf(field.kind) === 'user';
  const choices = lasting ? [] : choicesFor(field.kind, takes);
  const chosen = choices.findIndex((choice) => isSame(choice, operand));
  const shared = {
    id: `operand-${field.id}`,
    size: 'small' as const,
    context,
    value: (valueIn(operand) ?? null) as never,
    onChange: (next: unknown) => onChange(constant(next)),
  };
  return (
    <>
      {choices.length > 0 && (
        <Select
          size="small"
          aria-label={t({ zh: '比较对象', en: 'Compare with' })}
          value={chosen}
          options={[
            {
              value: -1,
              label: isUser
                ? t({ zh: '指定成员', en: 'Named people' })
                : t({ zh: '指定部门', en: 'Named departments' }),
            },
            ...choices.map((choice, value) => ({ value, label: t(describeWho(choice, field.kind)) })),
          ]}
          onChange={(place) => onChange(choices[place])}
        />
      )}
      {chosen < 0 &&
        (isUser ? (
          <fieldViews.user.Input {...shared} config={{ ...fieldTypes.user.defaults, multiple }} />
        ) : (
          <fieldViews.department.Input {...shared} config={{ ...fieldTypes.department.defaults, multiple }} />
        ))}
    </>
  );
}

const me: WhoOperand = { kind: 'current-user' };
const subordinates: WhoOperand = { kind: 'current-subordinates' };
const meAndSubordinates: WhoOperand = { kind: 'current-subordinates', includeMe: true };
const departments: WhoOperand = { kind: 'current-departments' };
const departmentsAndBelow: WhoOperand = { kind: 'current-departments', includeBelow: true };

function choicesFor(kind: ValueKind, takes: OperandShape): readonly WhoOperand[] {
  if (takes === 'departments') return [departments];
  if (elementKindOf(kind) !== 'user') return takes === 'values' ? [departments, departmentsAndBelow] : [];
  return takes === 'values' ? [me, subordinates, meAndSubordinates, departments, departmentsAndBelow] : [me];
}

const isSame = (choice: WhoOperand, operand: Operand | undefined) =>
  operand?.kind === choice.kind && isWide(operand) === isWide(choice);

/** Does it take in more than its narrow form: the person themselves, what is below? */
const isWide = (operand: Operand) =>
  ('includeMe' in operand && operand.includeMe) || ('includeBelow' in operand && operand.includeBelow) || false;
