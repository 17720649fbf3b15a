'use client';

import { blockName, type Field, fieldsOf, fitsInto, type Linkage } from '@mortise/core';
import { askedFields } from '@mortise/fields';
import type { Operands } from '@mortise/fields/conditions';
import { InspectorField, InspectorRow, useText } from '@mortise/ui';
import { Select } from 'antd';
import { useId, useMemo } from 'react';
import { catalog } from '../catalog.ts';
import { useDesigner, useDesignerState } from '../designer-context.ts';
import { ConditionSetting } from './condition-setting.tsx';
import { formOptions } from './form-options.ts';
import { useFormulaOperand } from './use-formula-operand.tsx';

interface LinkageSettingProps {
  readonly blockId: string;
  readonly value: Linkage;
  readonly onChange: (next: Linkage) => void;
}

/** Where a linked default comes from: a form, which of its records, and the field that is taken. */
export function LinkageSetting({ blockId, value, onChange }: LinkageSettingProps) {
  const { t } = useText();
  const id = useId();
  const { forms, formId, appId } = useDesigner();
  const own = useDesignerState((state) => state.history.present.blocks);
  const fields = useMemo(() => fieldsOf({ blocks: [...own] }, catalog), [own]);
  const sources = useMemo(() => {
    const blocks = value.formId === formId ? own : (forms.find((form) => form.id === value.formId)?.blocks ?? []);
    return fieldsOf({ blocks: [...blocks] }, catalog).filter(({ storage }) => storage.in !== 'children');
  }, [value.formId, formId, own, forms]);
  const row = fields.find(({ columns }) => columns.some((column) => column.id === blockId));
  const target = (row?.columns ?? fields).find((field) => field.id === blockId);
  const asked = useMemo(() => askedFields(sources), [sources]);
  const operands = useMemo<Operands>(() => {
    const beside = [...(row?.columns ?? []), ...fields].filter(
      (field) => field.id !== blockId && field.storage.in !== 'children',
    );
    return { as: 'variable', fields: askedFields(beside).filter(({ isSystem }) => !isSystem), label: ownField };
  }, [row, fields, blockId]);
  const formula = useFormulaOperand();
  const takes = target ? sources.filter((field) => field.kind === target.kind && fitsInto(field, target)) : [];
  const nameOf = (field: Field) => ({ value: field.id, label: t(blockName(field.block, field.type)) });
  const isAsked = !('all' in value.when) || value.when.all.length > 0;
  return (
    <>
      <InspectorField label={t({ zh: '来源表单', en: 'From the form' })} htmlFor={`${id}-form`}>
        <Select
          id={`${id}-form`}
          size="small"
          showSearch={{ optionFilterProp: 'label' }}
          value={value.formId || null}
          placeholder={t({ zh: '选择表单', en: 'Choose a form' })}
          options={formOptions(forms, appId, t)}
          onChange={(next) => onChange({ ...value, formId: next, fieldId: '', when: { all: [] } })}
        />
      </InspectorField>
      {value.formId !== '' && (
        <>
          <InspectorField label={t(records)} help={t(pulledWhen)}>
            <ConditionSetting
              title={t(records)}
              fields={asked}
              operands={operands}
              formula={formula}
              value={isAsked ? value.when : null}
              onChange={(when) => onChange({ ...value, when: when ?? { all: [] } })}
            />
          </InspectorField>
          <InspectorField label={t({ zh: '取这个字段的值', en: 'Take the value of' })} htmlFor={`${id}-field`}>
            <Select
              id={`${id}-field`}
              size="small"
              showSearch={{ optionFilterProp: 'label' }}
              value={value.fieldId || null}
              placeholder={t({ zh: '选择字段', en: 'Choose a field' })}
              options={takes.map(nameOf)}
              notFoundContent={t({ zh: '来源表单中没有同类型的字段', en: 'That form has no field of this type' })}
              onChange={(fieldId) => onChange({ ...value, fieldId })}
            />
          </InspectorField>
          <InspectorRow label={t({ zh: '有多条相符时', en: 'If several agree' })}>
            <Select<Linkage['several']>
              size="small"
              aria-label={t({ zh: '有多条相符时', en: 'If several agree' })}
              value={value.several}
              options={[
                { value: 'newest', label: t({ zh: '取最新一条', en: 'Take the newest' }) },
                { value: 'oldest', label: t({ zh: '取最早一条', en: 'Take the oldest' }) },
                { value: 'none', label: t({ zh: '不取', en: 'Take none' }) },
              ]}
              onChange={(several) => onChange({ ...value, several })}
            />
          </InspectorRow>
        </>
      )}
    </>
  );
}

const records = { zh: '取哪些记录', en: 'Which records' };
const pulledWhen = {
  zh: '右边可以是固定值、公式，也可以是本表字段；用到的本表字段有空值时不取',
  en: 'The right side is a value, a formula or a field here. Nothing is taken while a field here that it uses is empty',
};
const ownField = { zh: '本表字段', en: 'Field here' };
