'use client';

import { MergingProvider, mayBuild, navigationOf, type RuntimeApp, useRuntime } from '@mortise/runtime';
import { type NavNode, NoPermission, PageSkeleton, useText } from '@mortise/ui';
import { Button } from 'antd';
import { usePathname, useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useApps } from '../apps.ts';
import { NotLoaded } from '../not-loaded.tsx';
import { useOrganisation } from '../organisation.ts';
import { ShellNavigation } from '../shell.tsx';
import { AppRuntime } from './app-runtime.tsx';

/** Around the pages of one app: what they may ask of us, the sidebar, and the search over everything. */
export function RuntimeFrame({ appId, children }: { appId: string; children: ReactNode }) {
  const { t } = useText();
  const router = useRouter();
  const apps = useApps();
  const organisation = useOrganisation();
  const app = apps.data?.find(({ id, key }) => id === appId || key === appId);
  // An app made a moment ago is not among those read before it: the list is read once more before it is called missing.
  const [lookedFor, setLookedFor] = useState('');
  const isDoubtful = apps.data !== undefined && !app && lookedFor !== appId;
  const { refetch } = apps;
  useEffect(() => {
    if (isDoubtful) void refetch().finally(() => setLookedFor(appId));
  }, [isDoubtful, refetch, appId]);
  if (apps.error ?? organisation.error)
    return (
      <NotLoaded title={t({ zh: '应用没有加载出来', en: "Couldn't load the app" })} queries={[apps, organisation]} />
    );
  if (!apps.data || !organisation.data || isDoubtful) return <PageSkeleton />;
  if (!app)
    return (
      <NoPermission
        title={t({ zh: '你看不到这个应用', en: "You can't see this app" })}
        reason={t({
          zh: '它可能已删除、还没有发布，或没有对你开放。向管理员确认',
          en: 'It may be deleted, unpublished or not open to you. Ask an administrator',
        })}
      >
        <Button onClick={() => router.push('/')}>{t({ zh: '查看全部应用', en: 'See all apps' })}</Button>
      </NoPermission>
    );
  return (
    <AppRuntime app={app} apps={apps.data} organisation={organisation.data}>
      <MergingProvider>
        <Navigation app={app} />
        {children}
      </MergingProvider>
    </AppRuntime>
  );
}

function Navigation({ app }: { app: RuntimeApp }) {
  const { t } = useText();
  const runtime = useRuntime();
  const path = usePathname();
  const isBuilder = mayBuild(runtime);

  const shellApp = useMemo(() => ({ ...app, name: t(app.name), href: `/a/${app.id}` }), [app, t]);
  const nodes = useMemo<NavNode[]>(() => {
    const check: NavNode = {
      kind: 'entry',
      id: 'duplicates',
      label: t({ zh: '查重', en: 'Duplicate check' }),
      icon: 'copy-check',
      href: `/a/${app.id}/duplicates`,
    };
    const entries = [...navigationOf(app, t), ...(app.duplicateForms.length > 0 ? [check] : [])];
    const roles: NavNode = {
      kind: 'entry',
      id: 'roles',
      label: t({ zh: '角色与权限', en: 'Roles' }),
      icon: 'key-round',
      href: `/build/${app.id}/roles`,
    };
    const design: NavNode = {
      kind: 'group',
      id: 'build',
      label: t({ zh: '搭建', en: 'Build' }),
      children: [
        {
          kind: 'entry',
          id: 'design',
          label: t({ zh: '设计应用', en: 'Design the app' }),
          icon: 'ruler',
          href: `/build/${app.id}`,
        },
        roles,
        {
          kind: 'entry',
          id: 'duplicate-rules',
          label: t({ zh: '查重规则', en: 'Duplicate rules' }),
          icon: 'copy-check',
          href: `/build/${app.id}/duplicates`,
        },
      ],
    };
    const managing: NavNode = {
      kind: 'group',
      id: 'manage',
      label: t({ zh: '管理', en: 'Manage' }),
      children: [roles],
    };
    if (isBuilder) return [...entries, design];
    return app.manages ? [...entries, managing] : entries;
  }, [app, t, isBuilder]);
  const activeId = path.split('/')[3] ?? '';

  return <ShellNavigation app={shellApp} nodes={nodes} activeId={activeId} />;
}
