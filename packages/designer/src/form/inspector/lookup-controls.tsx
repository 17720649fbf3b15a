'use client';

import { type Field, pointing } from '@mortise/core';
import { askedFields } from '@mortise/fields';
import { InspectorField, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useId } from 'react';
import { useDesigner } from '../designer-context.ts';
import { formOptions } from './form-options.ts';
import type { ControlProps } from './setting-controls.tsx';
import { useFieldsAround, useFieldsBeside, useMeantFields } from './use-meant-fields.ts';

/** One of all forms, by app. */
export function FormControl({ setting, value, onChange }: ControlProps) {
  const { t } = useText();
  const id = useId();
  const { forms, appId } = useDesigner();
  return (
    <InspectorField label={t(setting.label)} htmlFor={id} help={setting.help && t(setting.help)}>
      <Select
        id={id}
        size="small"
        showSearch={{ optionFilterProp: 'label' }}
        value={(value as string) || null}
        placeholder={t({ zh: '选择表单', en: 'Choose a form' })}
        options={formOptions(forms, appId, t)}
        onChange={onChange}
      />
    </InspectorField>
  );
}

/** Fields of this form, or of the one that another setting names. */
export function FieldsControl({ blockId, setting, value, config, onChange }: ControlProps) {
  const { t } = useText();
  const id = useId();
  const isRows = ({ storage }: Field) => storage.in === 'children';
  const around = useFieldsAround(blockId);
  const meant = useMeantFields(setting, config);
  const sameRow = useFieldsBeside(blockId);
  const fields = (setting.beside ? around : setting.sameRow ? sameRow : meant).filter(
    (field) =>
      (!setting.pointing ||
        pointing(field.storage) === setting.pointing ||
        (setting.orRows === true && isRows(field))) &&
      (!setting.kinds || (setting.kinds.includes(field.kind) && field.id !== blockId)),
  );
  const named = askedFields(fields).filter(({ isSystem }) => !isSystem || (setting.withSystem && fields.length > 0));
  const options = named.map((field) => ({ value: field.id, label: t(field.label) }));
  const isMany = Array.isArray(value);
  return (
    <InspectorField label={t(setting.label)} htmlFor={id} help={setting.help && t(setting.help)}>
      <Select
        id={id}
        size="small"
        allowClear
        {...(isMany ? { mode: 'multiple' as const } : {})}
        value={(value || null) as string | null}
        disabled={options.length === 0}
        placeholder={t({ zh: '选择字段', en: 'Choose fields' })}
        options={options}
        onChange={(next) => onChange(next ?? (isMany ? [] : ''))}
      />
    </InspectorField>
  );
}

export function DepartmentsControl(props: ControlProps) {
  const { api } = useDesigner();
  const departments = useQuery({ queryKey: ['departments'], queryFn: () => api.call('GET /departments') });
  return <Picked {...props} options={departments.data ?? []} />;
}

export function UsersControl(props: ControlProps) {
  const { api } = useDesigner();
  const people = useQuery({ queryKey: ['people'], queryFn: () => api.call('GET /people') });
  return <Picked {...props} options={people.data ?? []} />;
}

function Picked({
  setting,
  value,
  onChange,
  options,
}: ControlProps & { options: readonly { readonly id: string; readonly name: string }[] }) {
  const { t } = useText();
  const id = useId();
  const isMany = Array.isArray(value);
  return (
    <InspectorField label={t(setting.label)} htmlFor={id} help={setting.help && t(setting.help)}>
      <Select
        id={id}
        size="small"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        {...(isMany ? { mode: 'multiple' as const } : {})}
        value={(value || null) as string | null}
        placeholder={t({ zh: '全部', en: 'All' })}
        options={options.map((one) => ({ value: one.id, label: one.name }))}
        onChange={(next) => onChange(next ?? (isMany ? [] : null))}
      />
    </InspectorField>
  );
}
