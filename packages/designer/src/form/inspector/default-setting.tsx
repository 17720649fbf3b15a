'use client';

import { type DefaultValue, type FieldType, typeToFill } from '@mortise/core';
import { viewOf } from '@mortise/fields/views';
import { InspectorField, InspectorRow, InspectorSection, useText } from '@mortise/ui';
import { Input, Select } from 'antd';
import { memo, useMemo } from 'react';
import { FormulaInput } from '../../formula-editor/formula-input.tsx';
import { useDesigner } from '../designer-context.ts';
import { useBlockConfig } from './block-parts.tsx';
import { LinkageSetting } from './linkage-setting.tsx';
import { useBlockPart, useChange } from './use-change.ts';

interface DefaultSettingProps {
  id: string;
  type: FieldType;
}

type Kind = DefaultValue['kind'];

const first: Readonly<Record<Kind, DefaultValue>> = {
  constant: { kind: 'constant', value: null },
  'current-user': { kind: 'current-user' },
  'current-department': { kind: 'current-department' },
  now: { kind: 'now' },
  url: { kind: 'url', parameter: '' },
  formula: { kind: 'formula', formula: '' },
  linkage: { kind: 'linkage', formId: '', fieldId: '', when: { all: [] }, several: 'newest' },
};

/** What a new record starts from: nothing, a value, or what is known when it is filled in. */
export const DefaultSetting = memo(function DefaultSetting({ id, type }: DefaultSettingProps) {
  const { t } = useText();
  const { fieldContext } = useDesigner();
  const change = useChange(id);
  const { config } = useBlockConfig(id, type);
  const start = useBlockPart(id, (block) => block.default);
  const onChange = (next: DefaultValue | null) => change({ default: next });
  const names: Readonly<Record<Kind, string>> = {
    constant: t({ zh: '固定值', en: 'A fixed value' }),
    'current-user': t({ zh: '当前用户', en: 'The current user' }),
    'current-department': t({ zh: '当前部门', en: 'The current department' }),
    now: t({ zh: '填写当时', en: 'The time of filling in' }),
    url: t({ zh: '链接参数', en: 'A link parameter' }),
    formula: t({ zh: '公式', en: 'A formula' }),
    linkage: t({ zh: '数据联动', en: 'Another form' }),
  };
  const view = viewOf(type.type);
  const wants = typeToFill(type.kind(config));
  const place = useMemo(() => (wants === undefined ? {} : { wants }), [wants]);
  const label = t({ zh: '默认值', en: 'Default' });
  return (
    <InspectorSection title={label}>
      <InspectorRow label={t({ zh: '来自', en: 'From' })}>
        <Select<Kind | 'none'>
          size="small"
          aria-label={label}
          value={start?.kind ?? 'none'}
          options={[
            { value: 'none', label: t({ zh: '没有', en: 'None' }) },
            ...type.supports.defaults.map((kind) => ({ value: kind, label: names[kind] })),
          ]}
          onChange={(kind) => onChange(kind === 'none' ? null : first[kind])}
        />
      </InspectorRow>
      {start?.kind === 'constant' && view && !('Container' in view) && (
        <view.Input
          id="default-value"
          size="small"
          value={start.value}
          config={config}
          onChange={(value: unknown) => onChange({ kind: 'constant', value: (value ?? null) as never })}
          context={fieldContext}
        />
      )}
      {start?.kind === 'formula' && (
        <FormulaInput
          title={t({ zh: '默认值公式', en: 'Formula of the default' })}
          source={start.formula}
          place={place}
          blockId={id}
          onChange={(formula) => onChange({ kind: 'formula', formula })}
        />
      )}
      {start?.kind === 'linkage' && <LinkageSetting blockId={id} value={start} onChange={onChange} />}
      {start?.kind === 'url' && (
        <InspectorField label={t({ zh: '参数名', en: 'Parameter' })} htmlFor="default-parameter">
          <Input
            id="default-parameter"
            size="small"
            value={start.parameter}
            placeholder="source"
            onChange={({ target }) => onChange({ kind: 'url', parameter: target.value.trim() })}
          />
        </InspectorField>
      )}
    </InspectorSection>
  );
});
