'use client';

import { favouriteNodes, useWaypoints } from '@mortise/runtime';
import { AppShell, type NavNode, PageSkeleton, type ShellApp, useShortcut, useText } from '@mortise/ui';
import { useQueryClient } from '@tanstack/react-query';
import { usePathname, useRouter } from 'next/navigation';
import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { useApps } from './apps.ts';
import { useInbox } from './inbox.ts';
import { useMe } from './me.ts';
import { MyDesk } from './my-desk.tsx';
import { useDepartments } from './organisation.ts';
import { signOutHere } from './sign-out.ts';
import { SignedIn } from './signed-in.tsx';

interface ShellContent {
  /** The app one is in. */
  readonly app?: ShellApp;
  readonly nodes: readonly NavNode[];
  readonly activeId?: string;
}

const FillContext = createContext<((content: ShellContent | null) => void) | null>(null);

/** Fills the sidebar for the pages of an app, as long as it is mounted. Hand it stable values. */
export function ShellNavigation({ app, nodes, activeId }: ShellContent) {
  const fill = useContext(FillContext);
  useEffect(() => {
    fill?.({
      nodes,
      ...(app ? { app } : {}),
      ...(activeId ? { activeId } : {}),
    });
    return () => fill?.(null);
  }, [fill, app, nodes, activeId]);
  return null;
}

/** The shell around all pages of someone signed in, except designers. */
export function SignedInShell({ children }: { children: ReactNode }) {
  return (
    <SignedIn waiting={<ShellSkeleton />}>
      <MyDesk>
        <Frame>{children}</Frame>
      </MyDesk>
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

const CommandPalette = lazy(() =>
  import('@mortise/runtime/palette').then((module) => ({ default: module.CommandPalette })),
);

const QuickCreateSheet = lazy(() =>
  import('@mortise/runtime/quick-create').then((module) => ({ default: module.QuickCreateSheet })),
);

/** What stands in no group of the app stands under the app's name, apart from what is above. */
function underName({ app, nodes }: ShellContent): readonly NavNode[] {
  const firstGroup = nodes.findIndex(({ kind }) => kind === 'group');
  const loose = firstGroup < 0 ? nodes : nodes.slice(0, firstGroup);
  if (loose.length === 0 || !app) return nodes;
  return [{ kind: 'group', id: 'app', label: app.name, children: loose }, ...nodes.slice(loose.length)];
}

const placeOf = (path: string) =>
  ['settings', 'tasks', 'messages'].find((place) => path.startsWith(`/${place}`)) ??
  (path === '/' ? 'home' : undefined);

function Frame({ children }: { children: ReactNode }) {
  const { t } = useText();
  const router = useRouter();
  const path = usePathname();
  const queries = useQueryClient();
  const { person } = useMe();
  const apps = useApps();
  const departments = useDepartments();
  const inbox = useInbox();
  const [content, setContent] = useState<ShellContent | null>(null);

  const waypoints = useWaypoints();
  const [isSearching, setIsSearching] = useState<boolean | null>(null);
  const search = useCallback(() => setIsSearching(true), []);
  useShortcut('search', search);
  const [isCreating, setIsCreating] = useState<boolean | null>(null);

  const dueTasks = inbox.data?.dueTasks ?? 0;
  const unread = inbox.data?.unread ?? 0;
  const top = useMemo<NavNode[]>(
    () => [
      { kind: 'entry', id: 'home', label: t({ zh: '工作台', en: 'Home' }), icon: 'house', href: '/' },
      {
        kind: 'entry',
        id: 'tasks',
        label: t({ zh: '待办', en: 'To do' }),
        icon: 'inbox',
        href: '/tasks',
        count: dueTasks,
        tone: 'hot',
      },
      {
        kind: 'entry',
        id: 'messages',
        label: t({ zh: '消息', en: 'Messages' }),
        icon: 'bell',
        href: '/messages',
        count: unread,
      },
    ],
    [t, dueTasks, unread],
  );
  const nodes = useMemo<NavNode[]>(() => {
    const favourites = favouriteNodes(waypoints.data?.favourites ?? [], apps.data ?? [], t);
    const settings: NavNode = {
      kind: 'entry',
      id: 'settings',
      label: t({ zh: '设置', en: 'Settings' }),
      icon: 'settings',
      href: '/settings',
    };
    if (!content) return [{ kind: 'group', id: 'top', children: [...top, settings] }, ...favourites];
    return [{ kind: 'group', id: 'top', children: top }, ...favourites, ...underName(content)];
  }, [t, top, content, waypoints.data, apps.data]);
  const shellApps = useMemo<ShellApp[]>(
    () => (apps.data ?? []).map((app) => ({ ...app, name: t(app.name), href: `/a/${app.id}` })),
    [apps.data, t],
  );
  const place = placeOf(path);
  const department = departments.data?.find(({ id }) => id === person.departmentIds[0]);

  return (
    <FillContext value={setContent}>
      <AppShell
        apps={shellApps}
        current={content?.app}
        homeHref="/"
        settingsHref="/settings"
        nodes={nodes}
        activeId={content?.activeId ?? place}
        me={{ id: person.id, name: person.name, note: department?.name }}
        phoneTabs={[
          { id: 'tasks', label: t({ zh: '待办', en: 'To do' }), icon: 'inbox', href: '/tasks', count: dueTasks },
          { id: 'home', label: t({ zh: '工作台', en: 'Home' }), icon: 'house', href: '/' },
          { id: 'messages', label: t({ zh: '消息', en: 'Messages' }), icon: 'bell', href: '/messages', count: unread },
          { id: 'settings', label: t({ zh: '我的', en: 'Me' }), icon: 'user-round', href: '/settings' },
        ]}
        activePhoneTab={place ?? 'home'}
        onSearch={search}
        onCreate={() => setIsCreating(true)}
        onNavigate={(href) => router.push(href)}
        onSignOut={() => signOutHere(queries)}
      >
        {children}
        {isCreating !== null && (
          <Suspense>
            <QuickCreateSheet open={isCreating} onClose={() => setIsCreating(false)} appId={content?.app?.id ?? null} />
          </Suspense>
        )}
        {isSearching !== null && (
          <Suspense>
            <CommandPalette open={isSearching} onClose={() => setIsSearching(false)} appId={content?.app?.id ?? null} />
          </Suspense>
        )}
      </AppShell>
    </FillContext>
  );
}
