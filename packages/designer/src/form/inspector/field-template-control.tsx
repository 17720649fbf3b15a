'use client';

import { InspectorField, useText } from '@mortise/ui';
import { Input, Select } from 'antd';
import { useId, useMemo } from 'react';
import { editorFields, labelsOf } from '../../formula-editor/editor-fields.ts';
import { useDesignerState } from '../designer-context.ts';
import type { ControlProps } from './setting-controls.tsx';

const token = /\{([^{}]+)\}/g;

/** A text with fields in braces: people read and write their labels, their ids are stored. */
export function FieldTemplateControl({ blockId, setting, value, onChange }: ControlProps) {
  const { t, locale } = useText();
  const id = useId();
  const blocks = useDesignerState((state) => state.history.present.blocks);
  const { fields, labels } = useMemo(() => {
    const found = editorFields(blocks, locale, blockId);
    return { fields: found, labels: labelsOf(found) };
  }, [blocks, locale, blockId]);
  const source = typeof value === 'string' ? value : '';
  const shown = source.replace(token, (whole, ref: string) =>
    labels.labelOf(ref) ? `{${labels.labelOf(ref)}}` : whole,
  );
  const store = (text: string) =>
    onChange(text.replace(token, (whole, label: string) => (labels.refOf(label) ? `{${labels.refOf(label)}}` : whole)));
  return (
    <InspectorField label={t(setting.label)} htmlFor={id} help={setting.help && t(setting.help)}>
      <Input.TextArea
        id={id}
        size="small"
        autoSize={{ minRows: 2, maxRows: 8 }}
        value={shown}
        placeholder={t({ zh: '例如 {客户}-{日期}', en: 'Such as {Customer}-{Date}' })}
        onChange={({ target }) => store(target.value)}
      />
      <Select
        size="small"
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t({ zh: '插入字段', en: 'Insert a field' })}
        placeholder={t({ zh: '插入字段', en: 'Insert a field' })}
        value={null}
        options={fields.map(({ ref, label }) => ({ value: ref as string | null, label }))}
        onChange={(ref) => onChange(`${source}{${ref}}`)}
      />
    </InspectorField>
  );
}
