'use client';

import { NoPermission, useText } from '@mortise/ui';
import type { ReactNode } from 'react';
import { useMe } from '../me.ts';

export function OnlyAdministrators({ children }: { children: ReactNode }) {
  const { t } = useText();
  const { person } = useMe();
  if (person.roles.includes('administrator')) return children;
  return (
    <NoPermission
      title={t({ zh: '你不能管理组织', en: "You can't manage the organisation" })}
      reason={t({
        zh: '成员、部门和组织信息由管理员维护，需要修改时找管理员',
        en: 'Members, departments and the organisation are kept by administrators. Ask one of them',
      })}
    />
  );
}
