'use client';

import { blockName, type CallFill, fieldsOf, takesTexts } from '@mortise/core';
import { IconButton, InspectorField, useText } from '@mortise/ui';
import { Button, Select } from 'antd';
import { ArrowRight, Plus, X } from 'lucide-react';
import { catalog } from '../catalog.ts';
import { useDesignerState } from '../designer-context.ts';
import type { ControlProps } from './setting-controls.tsx';
import { useOffers } from './use-offers.ts';

/** Pairs of a value of the answer and the field that takes it up. */
export function CallFillsControl({ blockId, setting, value, config, onChange }: ControlProps) {
  const { t } = useText();
  const { request } = useOffers(config[setting.requestIn ?? '']);
  const blocks = useDesignerState((state) => state.history.present.blocks);
  const fills = Array.isArray(value) ? (value as readonly CallFill[]) : [];
  if (!request) return null;
  const targets = fieldsOf({ blocks: [...blocks] }, catalog)
    .filter((field) => field.id !== blockId && takesTexts(field))
    .map(({ id, block, type }) => ({ value: id, label: t(blockName(block, type)) }));
  const outputs = request.outputs.map(({ name, label }) => ({ value: name, label }));
  const put = (index: number, next: CallFill) => onChange(fills.map((fill, at) => (at === index ? next : fill)));
  return (
    <InspectorField label={t(setting.label)} help={setting.help && t(setting.help)}>
      {fills.map((fill, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; two may say the same while they are chosen.
        <div key={index} className="mo-fill-rule">
          <Select
            size="small"
            aria-label={t({ zh: '结果中的值', en: 'Value of the answer' })}
            value={fill.from || null}
            placeholder={t({ zh: '结果中的值', en: 'From' })}
            options={outputs}
            onChange={(from) => put(index, { ...fill, from: from ?? '' })}
          />
          <ArrowRight size={14} aria-hidden="true" />
          <Select
            size="small"
            aria-label={t({ zh: '填到', en: 'Into' })}
            showSearch={{ optionFilterProp: 'label' }}
            value={fill.to || null}
            placeholder={t({ zh: '填到', en: 'Into' })}
            options={targets}
            notFoundContent={t({ zh: '没有能填的字段', en: 'No field to fill' })}
            onChange={(to) => put(index, { ...fill, to: to ?? '' })}
          />
          <IconButton
            icon={X}
            iconSize={14}
            label={t({ zh: '删除这条', en: 'Remove this line' })}
            onClick={() => onChange(fills.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button
        size="small"
        type="dashed"
        icon={<Plus size={14} />}
        onClick={() => onChange([...fills, { from: '', to: '' }])}
      >
        {t({ zh: '添加填充', en: 'Add a fill' })}
      </Button>
    </InspectorField>
  );
}
