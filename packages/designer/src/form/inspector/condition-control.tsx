'use client';

import { Block, type Condition, type Field, fieldsOf, lastingSystemFields } from '@mortise/core';
import { type AskedField, askedFields } from '@mortise/fields';
import type { Operands } from '@mortise/fields/conditions';
import { InspectorField, useText } from '@mortise/ui';
import { useMemo } from 'react';
import { catalog } from '../catalog.ts';
import { useDesigner } from '../designer-context.ts';
import { ConditionSetting } from './condition-setting.tsx';
import type { ControlProps } from './setting-controls.tsx';
import { useFormulaOperand } from './use-formula-operand.tsx';
import { useFieldsAround, useMeantFields } from './use-meant-fields.ts';

/** Which records: a condition over their fields. */
export function ConditionControl({ blockId, setting, value, config, onChange }: ControlProps) {
  const { t } = useText();
  const { formId } = useDesigner();
  const meant = useMeantFields(setting, config);
  const own = useFieldsAround(blockId);
  const { compares, lasting } = setting;
  const asked = useMemo(() => {
    // A row of a subform has no fields but its columns.
    const all = askedFields(meant).filter(({ isSystem }) => !isSystem || !isColumn(meant[0], own));
    return lasting ? all.filter(isLasting) : all;
  }, [meant, own, lasting]);
  const operands = useMemo<Operands | undefined>(() => {
    if (compares === 'own' || compares === 'record') {
      const fields = askedFields([...(compares === 'record' ? thisRecord(formId) : []), ...own]);
      return { as: 'variable', fields: fields.filter(isNoSystemField), label: ownForm };
    }
    return compares === 'asked' ? { as: 'field', fields: asked, label: otherField } : undefined;
  }, [compares, own, asked, formId]);
  const formula = useFormulaOperand();
  const label = t(setting.label);
  return (
    <InspectorField label={label} help={setting.help && t(setting.help)}>
      <ConditionSetting
        title={label}
        fields={meant.length === 0 ? [] : asked}
        operands={operands}
        lasting={lasting}
        formula={lasting ? undefined : formula}
        value={(value ?? null) as Condition | null}
        onChange={onChange}
      />
    </InspectorField>
  );
}

/** The record itself, for conditions on relations that point to it. */
const thisRecord = (formId: string) => {
  const label = { zh: '本条记录', en: 'This record' };
  return fieldsOf({ blocks: [Block.parse({ id: '$id', type: 'relation', label, config: { formId } })] }, catalog);
};

const ownForm = { zh: '本表字段', en: 'Field here' };
const otherField = { zh: '其他字段', en: 'Other field' };

const isColumn = (field: Field | undefined, own: readonly Field[]) =>
  field !== undefined && own.some(({ columns }) => columns.some(({ id }) => id === field.id));
const isNoSystemField = ({ isSystem }: AskedField) => !isSystem;
const isLasting = ({ id, isSystem, storage }: AskedField) =>
  isSystem ? lastingSystemFields.has(id) : storage.in === 'column';
