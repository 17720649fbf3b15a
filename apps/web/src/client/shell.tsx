'use client';

import { AppShell, type NavNode, PageSkeleton, type ShellApp, useText } from '@mortise/ui';
import { useQueryClient } from '@tanstack/react-query';
import { usePathname, useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useApps } from './apps.ts';
import { useMe } from './me.ts';
import { useDepartments } from './organisation.ts';
import { signOutHere } from './sign-out.ts';
import { SignedIn } from './signed-in.tsx';

interface ShellContent {
  /** The app one is in. */
  readonly app?: ShellApp;
  readonly nodes: readonly NavNode[];
  readonly activeId?: string;
  readonly onSearch?: () => void;
}

const FillContext = createContext<((content: ShellContent | null) => void) | null>(null);

/** Fills the sidebar for the pages of an app, as long as it is mounted. Hand it stable values. */
export function ShellNavigation({ app, nodes, activeId, onSearch }: ShellContent) {
  const fill = useContext(FillContext);
  useEffect(() => {
    fill?.({
      nodes,
      ...(app ? { app } : {}),
      ...(activeId ? { activeId } : {}),
      ...(onSearch ? { onSearch } : {}),
    });
    return () => fill?.(null);
  }, [fill, app, nodes, activeId, onSearch]);
  return null;
}

/** The shell around all pages of someone signed in, except designers. */
export function SignedInShell({ children }: { children: ReactNode }) {
  return (
    <SignedIn waiting={<ShellSkeleton />}>
      <Shell>{children}</Shell>
    </SignedIn>
  );
}

function ShellSkeleton() {
  return (
    <div className="mo-shell">
      <div className="mo-side web-side-waiting" />
      <div className="mo-sheet">
        <PageSkeleton />
      </div>
    </div>
  );
}

function Shell({ children }: { children: ReactNode }) {
  const { t } = useText();
  const router = useRouter();
  const path = usePathname();
  const queries = useQueryClient();
  const { person } = useMe();
  const apps = useApps();
  const departments = useDepartments();
  const [content, setContent] = useState<ShellContent | null>(null);

  const home = useMemo<NavNode[]>(
    () => [
      { kind: 'entry', id: 'home', label: t({ zh: '应用', en: 'Apps' }), icon: 'layout-grid', href: '/' },
      { kind: 'entry', id: 'settings', label: t({ zh: '设置', en: 'Settings' }), icon: 'settings', href: '/settings' },
    ],
    [t],
  );
  const shellApps = useMemo<ShellApp[]>(
    () => (apps.data ?? []).map((app) => ({ ...app, name: t(app.name), href: `/a/${app.id}` })),
    [apps.data, t],
  );
  const place = path.startsWith('/settings') ? 'settings' : 'home';
  const department = departments.data?.find(({ id }) => id === person.departmentIds[0]);

  return (
    <FillContext value={setContent}>
      <AppShell
        apps={shellApps}
        current={content?.app}
        homeHref="/"
        settingsHref="/settings"
        nodes={content?.nodes ?? home}
        activeId={content ? content.activeId : place}
        me={{ id: person.id, name: person.name, note: department?.name }}
        phoneTabs={[
          { id: 'home', label: t({ zh: '应用', en: 'Apps' }), icon: 'layout-grid', href: '/' },
          { id: 'settings', label: t({ zh: '我的', en: 'Me' }), icon: 'user-round', href: '/settings' },
        ]}
        activePhoneTab={place}
        onSearch={content?.onSearch}
        onNavigate={(href) => router.push(href)}
        onSignOut={() => signOutHere(queries)}
      >
        {children}
      </AppShell>
    </FillContext>
  );
}
