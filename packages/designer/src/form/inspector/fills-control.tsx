'use client';

import { type Block, blockName, type Field, type FillRule, fieldsOf, fitsInto } from '@mortise/core';
import { IconButton, InspectorField, useText } from '@mortise/ui';
import { Button, Select } from 'antd';
import { ArrowRight, Plus, X } from 'lucide-react';
import { useId, useMemo } from 'react';
import { catalog } from '../catalog.ts';
import { useDesigner, useDesignerState } from '../designer-context.ts';
import type { ControlProps } from './setting-controls.tsx';

/** Pairs of fields: from the form of the chosen record into this one, or into other cells of the same row. */
export function FillsControl({ blockId, setting, value, config, onChange }: ControlProps) {
  const { t } = useText();
  const id = useId();
  const { forms, formId } = useDesigner();
  const own = useDesignerState((state) => state.history.present.blocks);
  const target = setting.formIn === undefined ? formId : config[setting.formIn];
  const sources = useMemo(() => {
    const blocks = target === formId ? own : (forms.find((form) => form.id === target)?.blocks ?? []);
    return fieldsOf({ blocks: [...blocks] }, catalog);
  }, [target, formId, own, forms]);
  const targets = useMemo(() => fillable(own, blockId), [own, blockId]);
  const rules = Array.isArray(value) ? (value as readonly FillRule[]) : [];
  const put = (index: number, next: FillRule) => onChange(rules.map((rule, at) => (at === index ? next : rule)));
  const optionsOf = (fields: readonly Field[]) =>
    fields.map((field) => ({ value: field.id, label: t(blockName(field.block, field.type)) }));
  if (sources.length === 0) return null;
  return (
    <InspectorField label={t(setting.label)} htmlFor={id} help={setting.help && t(setting.help)}>
      <div id={id}>
        {rules.map((rule, index) => {
          const source = sources.find((field) => field.id === rule.from);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a rule is its place; two may say the same while they are chosen.
            <div key={index} className="mo-fill-rule">
              <Select
                size="small"
                aria-label={t({ zh: '来源字段', en: 'From' })}
                showSearch={{ optionFilterProp: 'label' }}
                value={rule.from || null}
                placeholder={t({ zh: '来源字段', en: 'From' })}
                options={optionsOf(sources)}
                onChange={(from) => put(index, { ...rule, from })}
              />
              <ArrowRight size={14} aria-hidden="true" />
              <Select
                size="small"
                aria-label={t({ zh: '填到', en: 'Into' })}
                showSearch={{ optionFilterProp: 'label' }}
                value={rule.to || null}
                placeholder={t({ zh: '填到', en: 'Into' })}
                options={optionsOf(source ? targets.filter((field) => fitsInto(source, field)) : targets)}
                notFoundContent={t({ zh: '没有类型相同的字段', en: 'No field of that type' })}
                onChange={(to) => put(index, { ...rule, to })}
              />
              <IconButton
                icon={X}
                iconSize={14}
                label={t({ zh: '删除这条规则', en: 'Remove this rule' })}
                onClick={() => onChange(rules.filter((_, at) => at !== index))}
              />
            </div>
          );
        })}
        <Button
          size="small"
          type="dashed"
          icon={<Plus size={14} />}
          onClick={() => onChange([...rules, { from: '', to: '' }])}
        >
          {t({ zh: '添加填充', en: 'Add a fill' })}
        </Button>
      </div>
    </InspectorField>
  );
}

/** What a person could fill in beside the field: in its row where it is a column, else in the record. */
function fillable(blocks: readonly Block[], blockId: string): readonly Field[] {
  const fields = fieldsOf({ blocks: [...blocks] }, catalog);
  const beside = fields.find(({ columns }) => columns.some(({ id }) => id === blockId))?.columns ?? fields;
  return beside.filter(({ id, type }) => id !== blockId && !type.supports.generated);
}
