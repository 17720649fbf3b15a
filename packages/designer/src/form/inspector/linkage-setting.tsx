'use client';

import {
  acceptsField,
  blockName,
  type Comparison,
  type Condition,
  type DefaultValue,
  type Field,
  fieldsOf,
  fitsInto,
  operatorsFor,
} from '@mortise/core';
import { IconButton, InspectorField, InspectorRow, useText } from '@mortise/ui';
import { Button, Select } from 'antd';
import { Plus, X } from 'lucide-react';
import { useId, useMemo } from 'react';
import { catalog } from '../catalog.ts';
import { useDesigner, useDesignerState } from '../designer-context.ts';
import { formOptions } from './form-options.ts';

export type Linkage = Extract<DefaultValue, { kind: 'linkage' }>;

interface LinkageSettingProps {
  readonly blockId: string;
  readonly value: Linkage;
  readonly onChange: (next: Linkage) => void;
}

/** Where a linked default comes from: a form, fields that must agree, and the field that is taken. */
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
  const beside = [...(row?.columns ?? []), ...fields].filter(
    (field) => field.id !== blockId && field.storage.in !== 'children',
  );
  const parts = 'all' in value.when ? value.when.all : [value.when];
  const put = (all: Condition[]) => onChange({ ...value, when: { all } });
  const takes = target ? sources.filter((field) => field.kind === target.kind && fitsInto(field, target)) : [];
  const nameOf = (field: Field) => ({ value: field.id, label: t(blockName(field.block, field.type)) });
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
          <InspectorField label={t({ zh: '条件：全部相符时', en: 'Where all of these agree' })} htmlFor={`${id}-when`}>
            <div id={`${id}-when`}>
              {parts.map((part, index) => (
                <LinkagePair
                  // biome-ignore lint/suspicious/noArrayIndexKey: a condition is its place; two may say the same while they are chosen.
                  key={index}
                  part={part}
                  sources={sources}
                  beside={beside}
                  onChange={(next) => put(parts.map((one, at) => (at === index ? next : one)))}
                  onRemove={() => put(parts.filter((_, at) => at !== index))}
                />
              ))}
              <Button
                size="small"
                type="dashed"
                icon={<Plus size={14} />}
                onClick={() =>
                  put([...parts, { field: '', operator: 'equals', operand: { kind: 'variable', name: '' } }])
                }
              >
                {t({ zh: '添加条件', en: 'Add a condition' })}
              </Button>
            </div>
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

interface LinkagePairProps {
  readonly part: Condition;
  readonly sources: readonly Field[];
  readonly beside: readonly Field[];
  readonly onChange: (next: Comparison) => void;
  readonly onRemove: () => void;
}

/** 来源字段 等于 本表字段. What was written otherwise, over the API, is kept and can be removed. */
function LinkagePair({ part, sources, beside, onChange, onRemove }: LinkagePairProps) {
  const { t } = useText();
  const nameOf = (field: Field) => ({ value: field.id, label: t(blockName(field.block, field.type)) });
  const remove = <IconButton icon={X} iconSize={14} label={t({ zh: '删除条件', en: 'Remove' })} onClick={onRemove} />;
  if (!('field' in part) || part.operand?.kind !== 'variable')
    return (
      <div className="mo-row">
        <span className="mo-meta">{t({ zh: '通过接口设置的条件', en: 'A condition set through the API' })}</span>
        {remove}
      </div>
    );
  const source = sources.find((field) => field.id === part.field);
  const equals = source && operatorsFor(source.kind).find(({ name }) => name === part.operator);
  const fitting = source && equals ? beside.filter(({ kind }) => acceptsField(equals, source.kind, kind)) : beside;
  return (
    <div className="mo-fill-rule">
      <Select
        size="small"
        aria-label={t({ zh: '来源字段', en: 'Field of that form' })}
        showSearch={{ optionFilterProp: 'label' }}
        value={part.field || null}
        placeholder={t({ zh: '来源字段', en: 'Its field' })}
        options={sources.filter(hasEquals).map(nameOf)}
        onChange={(field) => onChange({ ...part, field })}
      />
      <span aria-hidden="true">=</span>
      <Select
        size="small"
        aria-label={t({ zh: '本表字段', en: 'Field of this form' })}
        showSearch={{ optionFilterProp: 'label' }}
        value={part.operand.name || null}
        placeholder={t({ zh: '本表字段', en: 'Field here' })}
        options={fitting.map(nameOf)}
        notFoundContent={t({ zh: '没有类型相同的字段', en: 'No field of that type' })}
        onChange={(name) => onChange({ ...part, operand: { kind: 'variable', name } })}
      />
      {remove}
    </div>
  );
}

const hasEquals = ({ kind }: Field) => operatorsFor(kind).some(({ name }) => name === 'equals');
