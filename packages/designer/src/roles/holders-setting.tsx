'use client';

import type { ApiClient } from '@mortise/api/client';
import type { RoleHolder } from '@mortise/core';
import { SettingRow, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { Select, Switch } from 'antd';

interface HoldersSettingProps {
  readonly api: ApiClient;
  readonly holders: readonly RoleHolder[];
  readonly onChange: (next: RoleHolder[]) => void;
}

/** Who holds the role: everyone, or people, departments and job positions by name. */
export function HoldersSetting({ api, holders, onChange }: HoldersSettingProps) {
  const { t } = useText();
  const people = useQuery({ queryKey: ['people'], queryFn: () => api.call('GET /people') });
  const departments = useQuery({ queryKey: ['departments'], queryFn: () => api.call('GET /departments') });
  const positions = useQuery({ queryKey: ['positions'], queryFn: () => api.call('GET /positions') });
  const isEveryone = holders.some(({ kind }) => kind === 'everyone');
  const ids = (kind: 'user' | 'department' | 'position') =>
    holders.flatMap((holder) => (holder.kind !== 'everyone' && holder.kind === kind ? [holder.id] : []));
  const below = holders.find((holder) => holder.kind === 'department')?.below ?? true;
  const others = (kind: RoleHolder['kind']) => holders.filter((holder) => holder.kind !== kind);
  const given = t({ zh: '持有人', en: 'Held by' });

  return (
    <>
      <SettingRow
        name={t({ zh: '所有成员', en: 'Everyone' })}
        meaning={t({ zh: '组织里的每个成员都有这个角色', en: 'Every member of the organisation holds it' })}
        htmlFor="role-everyone"
      >
        <Switch
          id="role-everyone"
          checked={isEveryone}
          onChange={(on) => onChange(on ? [{ kind: 'everyone' }] : others('everyone'))}
        />
      </SettingRow>
      {!isEveryone && (
        <>
          <SettingRow name={t({ zh: '成员', en: 'People' })} htmlFor="role-people">
            <Select
              id="role-people"
              mode="multiple"
              className="mo-role-picker"
              placeholder={t({ zh: '选择成员', en: 'Choose people' })}
              aria-label={`${given} ${t({ zh: '成员', en: 'people' })}`}
              showSearch={{ optionFilterProp: 'label' }}
              value={ids('user')}
              options={(people.data ?? [])
                .filter(({ id, status }) => status === 'active' || ids('user').includes(id))
                .map(({ id, name, userName }) => ({ value: id, label: `${name} ${userName}` }))}
              onChange={(chosen) =>
                onChange([...others('user'), ...chosen.map((id) => ({ kind: 'user' as const, id }))])
              }
            />
          </SettingRow>
          <SettingRow name={t({ zh: '部门', en: 'Departments' })} htmlFor="role-departments">
            <Select
              id="role-departments"
              mode="multiple"
              className="mo-role-picker"
              placeholder={t({ zh: '选择部门', en: 'Choose departments' })}
              aria-label={`${given} ${t({ zh: '部门', en: 'departments' })}`}
              showSearch={{ optionFilterProp: 'label' }}
              value={ids('department')}
              options={(departments.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(chosen) =>
                onChange([...others('department'), ...chosen.map((id) => ({ kind: 'department' as const, id, below }))])
              }
            />
          </SettingRow>
          {((positions.data?.length ?? 0) > 0 || ids('position').length > 0) && (
            <SettingRow name={t({ zh: '职位', en: 'Positions' })} htmlFor="role-positions">
              <Select
                id="role-positions"
                mode="multiple"
                className="mo-role-picker"
                placeholder={t({ zh: '选择职位', en: 'Choose positions' })}
                aria-label={`${given} ${t({ zh: '职位', en: 'positions' })}`}
                showSearch={{ optionFilterProp: 'label' }}
                value={ids('position')}
                options={(positions.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(chosen) =>
                  onChange([...others('position'), ...chosen.map((id) => ({ kind: 'position' as const, id }))])
                }
              />
            </SettingRow>
          )}
          {ids('department').length > 0 && (
            <SettingRow name={t({ zh: '包含下级部门', en: 'With departments below' })} htmlFor="role-below">
              <Switch
                id="role-below"
                checked={below}
                onChange={(on) =>
                  onChange(holders.map((one) => (one.kind === 'department' ? { ...one, below: on } : one)))
                }
              />
            </SettingRow>
          )}
        </>
      )}
    </>
  );
}
