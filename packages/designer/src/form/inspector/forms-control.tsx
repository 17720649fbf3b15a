'use client';

import { type Text, textIn } from '@mortise/core';
import { InspectorField, useText } from '@mortise/ui';
import { Select } from 'antd';
import { useId } from 'react';
import { useDesigner } from '../designer-context.ts';
import { formOptions } from './form-options.ts';
import type { ControlProps } from './setting-controls.tsx';
import { TextSetting } from './text-setting.tsx';

interface NamedForm {
  readonly formId: string;
  readonly label: Text;
}

/** Several forms, and what each is called where one of them is chosen: its own name to begin with. */
export function FormsControl({ setting, value, onChange }: ControlProps) {
  const { t, locale } = useText();
  const id = useId();
  const { forms, appId } = useDesigner();
  const chosen = Array.isArray(value) ? (value as readonly NamedForm[]) : [];
  const nameOf = (formId: string): Text => forms.find((form) => form.id === formId)?.name ?? '';
  const choose = (ids: readonly string[]) =>
    onChange(ids.map((formId) => chosen.find((one) => one.formId === formId) ?? { formId, label: nameOf(formId) }));
  const call = (formId: string, label: Text) =>
    onChange(chosen.map((one) => (one.formId === formId ? { ...one, label } : one)));
  return (
    <>
      <InspectorField label={t(setting.label)} htmlFor={id} help={setting.help && t(setting.help)}>
        <Select
          id={id}
          size="small"
          mode="multiple"
          maxCount={10}
          showSearch={{ optionFilterProp: 'label' }}
          value={chosen.map(({ formId }) => formId)}
          placeholder={t({ zh: '选择表单', en: 'Choose forms' })}
          options={formOptions(forms, appId, t)}
          onChange={choose}
        />
      </InspectorField>
      {chosen.map(({ formId, label }) => {
        const name = textIn(nameOf(formId), locale);
        return (
          <TextSetting
            key={formId}
            label={t({ zh: `「${name}」显示为`, en: `${name} is shown as` })}
            value={label}
            onChange={(next) => call(formId, next)}
          />
        );
      })}
    </>
  );
}
