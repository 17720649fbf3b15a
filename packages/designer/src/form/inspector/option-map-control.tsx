'use client';

import { configOf, type Option, textIn } from '@mortise/core';
import { InspectorField, useText } from '@mortise/ui';
import { Select } from 'antd';
import { typeOf } from '../catalog.ts';
import { useDesignerState } from '../designer-context.ts';
import type { ControlProps } from './setting-controls.tsx';

/** For each option of the field above, which of this field's options go with it; all where none is named. */
export function OptionMapControl({ setting, value, config, onChange }: ControlProps) {
  const { t, locale } = useText();
  const parentId = config[setting.parentIn ?? ''];
  const parent = useDesignerState(({ index }) => (typeof parentId === 'string' ? index.byId.get(parentId) : undefined));
  const type = parent && typeOf(parent.type);
  if (!parent || !type) return null;
  const above = optionsIn(configOf(parent, type));
  const own = optionsIn(config);
  const allowed = (value ?? {}) as Readonly<Record<string, readonly string[]>>;
  const set = (id: string, ids: readonly string[]) => {
    const { [id]: _, ...others } = allowed;
    onChange(ids.length === 0 ? others : { ...others, [id]: ids });
  };
  return (
    <InspectorField label={t(setting.label)}>
      {above.map((option) => (
        <div key={option.id} className="mo-option-map">
          <span className="mo-cut">{textIn(option.label, locale)}</span>
          <Select
            size="small"
            mode="multiple"
            aria-label={t({
              zh: `选了${textIn(option.label, 'zh')}时可选`,
              en: `Options for ${textIn(option.label, 'en')}`,
            })}
            placeholder={t({ zh: '全部可选', en: 'All of them' })}
            value={[...(allowed[option.id] ?? [])]}
            options={own.map(({ id, label }) => ({ value: id, label: textIn(label, locale) }))}
            onChange={(ids) => set(option.id, ids)}
          />
        </div>
      ))}
    </InspectorField>
  );
}

const optionsIn = (config: unknown): readonly Option[] =>
  typeof config === 'object' && config !== null && 'options' in config ? (config.options as Option[]) : [];
