'use client';

import { blockName, type Field, fieldsOf, sameTargets, type Text, targetsOf } from '@mortise/core';
import { Icon, IconButton, InspectorField, useText } from '@mortise/ui';
import { Button, Select } from 'antd';
import { ArrowLeft, Plus, X } from 'lucide-react';
import { catalog } from '../catalog.ts';
import { useDesigner, useDesignerState } from '../designer-context.ts';
import type { ControlProps } from './setting-controls.tsx';

interface Fill {
  readonly to: string;
  readonly from: string;
}

/** What fields of another form's new record begin with: fields of this record that hold the same, or this record. */
export function BeginValuesControl({ setting, value, config, onChange }: ControlProps) {
  const { t } = useText();
  const { forms, formId } = useDesigner();
  const own = useDesignerState((state) => state.history.present.blocks);
  const target = forms.find(({ id }) => id === config[setting.formIn ?? '']);
  if (!target) return null;
  const fields = fieldsOf({ blocks: [...own] }, catalog);
  const targets = fieldsOf({ blocks: [...target.blocks] }, catalog).filter(
    (field) => !field.type.supports.generated && !field.type.supports.computed && field.storage.in !== 'inverse',
  );
  const fills = Array.isArray(value) ? (value as Fill[]) : [];
  const named = (field: Field) => ({ value: field.id, label: t(blockName(field.block, field.type)) });
  const sourcesOf = (to: string) => {
    const wanted = targets.find(({ id }) => id === to);
    if (!wanted) return [];
    const pointsHere = targetsOf(wanted.storage).includes(formId);
    return [
      ...(pointsHere ? [{ value: '$id', label: t(thisRecord) }] : []),
      ...fields.filter((field) => isAlike(field, wanted)).map(named),
    ];
  };
  const change = (index: number, next: Partial<Fill>) =>
    onChange(fills.map((fill, place) => (place === index ? { ...fill, ...next } : fill)));

  return (
    <InspectorField label={t(setting.label)} help={setting.help && t(setting.help)}>
      {fills.map((fill, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a pair has no identity but its place
        <div key={index} className="mo-fill-rule">
          <Select
            size="small"
            aria-label={t({ zh: '新记录的字段', en: 'Field of the new record' })}
            placeholder={t({ zh: '新记录的字段', en: 'Field there' })}
            value={fill.to || null}
            options={targets.map(named)}
            onChange={(to) => change(index, { to: to ?? '', from: '' })}
          />
          <Icon of={ArrowLeft} size={14} />
          <Select
            size="small"
            aria-label={t({ zh: '取自', en: 'Taken from' })}
            placeholder={t({ zh: '取自', en: 'Taken from' })}
            value={fill.from || null}
            disabled={fill.to === ''}
            options={sourcesOf(fill.to)}
            notFoundContent={t({ zh: '没有同类字段', en: 'No field of that kind' })}
            onChange={(from) => change(index, { from: from ?? '' })}
          />
          <IconButton
            icon={X}
            iconSize={14}
            label={t({ zh: '移除', en: 'Remove' })}
            onClick={() => onChange(fills.toSpliced(index, 1))}
          />
        </div>
      ))}
      <Button
        type="link"
        size="small"
        style={{ paddingInline: 0 }}
        icon={<Icon of={Plus} size={14} />}
        onClick={() => onChange([...fills, { to: '', from: '' }])}
      >
        {t({ zh: '添加带入的值', en: 'Add a value' })}
      </Button>
    </InspectorField>
  );
}

const thisRecord: Text = { zh: '本记录', en: 'This record' };

/** Do both hold the same kind of value, of the same form where they name records? */
const isAlike = (one: Field, other: Field) => one.kind === other.kind && sameTargets(one.storage, other.storage);
