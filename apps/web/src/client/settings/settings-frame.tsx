'use client';

import { PageHead, SettingsPage, useText } from '@mortise/ui';
import { usePathname, useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { useMe } from '../me.ts';

/** The settings: mine for everyone, the organisation's for its administrators. */
export function SettingsFrame({ children }: { children: ReactNode }) {
  const { t } = useText();
  const path = usePathname();
  const router = useRouter();
  const { person } = useMe();
  const isAdministrator = person.roles.includes('administrator');

  const entry = (id: string, icon: string, zh: string, en: string) => ({
    kind: 'entry' as const,
    id,
    icon,
    label: t({ zh, en }),
    href: `/settings/${id}`,
  });
  const groups = [
    {
      id: 'me',
      label: t({ zh: '我的账号', en: 'My account' }),
      entries: [
        entry('profile', 'user-round', '个人资料', 'Profile'),
        entry('notifications', 'bell', '通知', 'Notifications'),
        entry('security', 'shield-check', '密码与登录', 'Password and sign-in'),
        entry('api-keys', 'key-round', 'API 密钥', 'API keys'),
      ],
    },
    ...(isAdministrator
      ? [
          {
            id: 'organisation',
            label: t({ zh: '组织', en: 'Organisation' }),
            entries: [
              entry('members', 'users-round', '成员', 'Members'),
              entry('departments', 'network', '部门', 'Departments'),
              entry('positions', 'id-card', '职位', 'Positions'),
              entry('organisation', 'building-2', '组织信息', 'Organisation'),
              entry('calendar', 'calendar-days', '工作日历', 'Working calendar'),
              entry('connectors', 'link-2', '连接器', 'Connectors'),
            ],
          },
        ]
      : []),
  ];

  return (
    <>
      <PageHead title={t({ zh: '设置', en: 'Settings' })} />
      <SettingsPage
        groups={groups}
        label={t({ zh: '设置导航', en: 'Settings navigation' })}
        activeId={path.split('/')[2]}
        onNavigate={(href) => router.push(href)}
      >
        {children}
      </SettingsPage>
    </>
  );
}
