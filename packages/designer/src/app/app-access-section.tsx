'use client';

import type { ApiClient } from '@mortise/api/client';
import type { AppDraft } from '@mortise/core';
import { Icon, InspectorSection, Note, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { Users } from 'lucide-react';
import { rolesQuery } from '../roles/use-roles.ts';

interface AppAccessSectionProps {
  readonly api: ApiClient;
  readonly appId: string;
  readonly access: AppDraft['access'];
  readonly onChange: (next: AppDraft['access']) => void;
  readonly onOpen: (href: string) => void;
}

/** Who may use an app: everyone, or those whom its roles let in. It holds once the app is published. */
export function AppAccessSection({ api, appId, access, onChange, onOpen }: AppAccessSectionProps) {
  const { t } = useText();
  const roles = useQuery({ ...rolesQuery(api, appId), refetchOnMount: 'always' });
  const isHeld = roles.data?.some(({ holders }) => holders.length > 0) ?? true;
  return (
    <InspectorSection title={t({ zh: '谁能使用', en: 'Who may use it' })}>
      <Segmented<AppDraft['access']>
        block
        size="small"
        value={access}
        options={[
          { value: 'everyone', label: t({ zh: '所有成员', en: 'Everyone' }) },
          { value: 'roles', label: t({ zh: '按角色', en: 'By roles' }) },
        ]}
        onChange={onChange}
      />
      <p className="mo-help">
        {access === 'everyone'
          ? t({
              zh: '每个成员都能查看和修改全部数据',
              en: 'Every member reads and changes all of the data',
            })
          : t({
              zh: '发布后，只有持有角色的人能进来，并只看到角色开放的数据。管理员和搭建者不受限制',
              en: 'Once published, only those who hold a role come in, as far as it reaches. Administrators and builders are not held back',
            })}
      </p>
      {access === 'roles' && !isHeld && (
        <Note tone="warning">
          {t({
            zh: '还没有人持有角色，发布后成员都进不来',
            en: 'Nobody holds a role yet: once published, no member gets in',
          })}
        </Note>
      )}
      <Button size="small" icon={<Icon of={Users} size={14} />} onClick={() => onOpen(`/build/${appId}/roles`)}>
        {t({ zh: '角色与权限', en: 'Roles' })}
        {roles.data && roles.data.length > 0 && <span className="mo-meta">{roles.data.length}</span>}
      </Button>
    </InspectorSection>
  );
}
