import { type Role, roles, textIn } from '@mortise/core';
import { Select } from 'antd';
import { controlProps } from '../control-props.ts';
import type { ConfigOf, FieldView, InputProps, SettingsProps } from '../field-view.ts';
import { Roles } from './cell.tsx';
import { labelOfRole, type role, rolesIn } from './definition.ts';

type Config = ConfigOf<typeof role>;

export const roleView: FieldView<typeof role> = {
  Input: RoleInput,
  Display: (props) => <Roles {...props} />,
  Cell: (props) => <Roles {...props} />,
  Settings: OfferedRoles,
};

function RoleInput(props: InputProps<Config, string | string[]>) {
  const { value, config, onChange, onBlur, context } = props;
  const { readOnly, ...control } = controlProps(props);
  const picked = [...rolesIn(value)];
  const known = [...new Set([...config.offered, ...picked])];
  return (
    <Select
      {...control}
      style={{ width: '100%' }}
      disabled={control.disabled || readOnly}
      allowClear
      placeholder={props.placeholder ?? textIn({ zh: '选择角色', en: 'Choose a role' }, context.locale)}
      options={known.map((id) => ({ value: id, label: textIn(labelOfRole(id), context.locale) }))}
      {...(config.multiple ? { mode: 'multiple' as const } : {})}
      value={config.multiple ? picked : (picked[0] ?? null)}
      onChange={(next: string | string[] | null | undefined) => onChange(next?.length ? next : null)}
      onBlur={() => onBlur?.()}
    />
  );
}

function OfferedRoles({ config, onChange, context }: SettingsProps<Config>) {
  const label = textIn({ zh: '可选范围', en: 'Which can be chosen' }, context.locale);
  return (
    <div style={{ display: 'grid', gap: 4 }}>
      <span className="mo-meta">{label}</span>
      <Select
        mode="multiple"
        size="small"
        aria-label={label}
        value={config.offered}
        options={roles.map((id) => ({ value: id, label: textIn(labelOfRole(id), context.locale) }))}
        onChange={(offered: Role[]) => onChange({ ...config, offered: roles.filter((id) => offered.includes(id)) })}
      />
    </div>
  );
}
