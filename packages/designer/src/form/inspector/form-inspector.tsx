'use client';

import { blockName, type FormDraft, fieldsOf, textIn } from '@mortise/core';
import { Icon, InspectorField, InspectorSection, iconNames, useText } from '@mortise/ui';
import { Select } from 'antd';
import { useMemo } from 'react';
import { catalog } from '../catalog.ts';
import { useDesigner, useDesignerState } from '../designer-context.ts';
import { FollowUpSection } from './follow-up-section.tsx';
import { TextSetting } from './text-setting.tsx';
import { UsedBy } from './used-by.tsx';

/** The properties of the form itself. */
export function FormInspector() {
  const { t } = useText();
  const { store, formKey } = useDesigner();
  const form = useDesignerState((state) => state.history.present);
  const titles = useMemo(() => fieldsOf(form, catalog).filter(({ type }) => type.supports.title), [form]);
  const set = (change: Partial<FormDraft>) =>
    store.getState().dispatch((draft) => ({ ...draft, ...change }), { word: `form ${Object.keys(change).join(' ')}` });
  const isUnnamed = textIn(form.name, 'zh').trim() === '';
  return (
    <>
      <InspectorSection>
        <TextSetting
          label={t({ zh: '名称', en: 'Name' })}
          value={form.name}
          error={isUnnamed ? t({ zh: '给表单起一个名称', en: 'Give the form a name' }) : undefined}
          onChange={(name) => set({ name })}
        />
        <TextSetting
          label={t({ zh: '说明', en: 'Description' })}
          value={form.description}
          placeholder={t({ zh: '显示在表单名称下方，选填', en: 'Shown under the name, optional' })}
          onChange={(description) => set({ description })}
        />
        <InspectorField
          label={t({ zh: '标题字段', en: 'Title field' })}
          htmlFor="title-field"
          help={t({ zh: '它的值是记录的名称', en: 'Its value names a record' })}
        >
          <Select
            id="title-field"
            size="small"
            value={form.titleFieldId ?? ''}
            options={[
              { value: '', label: t({ zh: '第一个文本字段', en: 'The first text field' }) },
              ...titles.map(({ id, block, type }) => ({ value: id, label: t(blockName(block, type)) })),
            ]}
            onChange={(id) => set({ titleFieldId: id === '' ? null : id })}
          />
        </InspectorField>
      </InspectorSection>
      <FollowUpSection value={form.followUp} onChange={(followUp) => set({ followUp })} />
      <InspectorSection title={t({ zh: '图标', en: 'Icon' })}>
        <div className="mo-icon-grid">
          {iconNames.map((icon) => (
            <button
              key={icon}
              type="button"
              aria-label={icon}
              aria-pressed={icon === form.icon}
              onClick={() => set({ icon })}
            >
              <Icon of={icon} />
            </button>
          ))}
        </div>
      </InspectorSection>
      <InspectorSection title={t({ zh: '表单标识', en: 'Form key' })}>
        <code>{formKey}</code>
        <p className="mo-help">
          {t({ zh: 'API 路径与数据表名，创建后不变', en: 'Name in the API and the database. It never changes' })}
        </p>
      </InspectorSection>
      <UsedBy />
    </>
  );
}
