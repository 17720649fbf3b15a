'use client';

import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react';
import { useIsPhone, useMedia } from '../feedback/use-media.ts';
import { ShortcutHelp } from '../keyboard/shortcut-help.tsx';
import { useText } from '../text/locale.tsx';
import { type PhoneTab, PhoneTabs } from './phone-tabs.tsx';
import { ShellContext, type ShellCreation } from './shell-context.ts';
import { Sidebar, type SidebarProps } from './sidebar.tsx';

const PhoneNavigation = lazy(() =>
  import('./phone-navigation.tsx').then((module) => ({ default: module.PhoneNavigation })),
);

interface AppShellProps extends Omit<SidebarProps, 'folded' | 'onFold'> {
  phoneTabs: readonly PhoneTab[];
  activePhoneTab?: string | undefined;
  /** On a phone: opens what can be made. */
  onCreate?: (() => void) | undefined;
  /** On the sheet. It owns its head and scrolls by itself. */
  children: ReactNode;
}

const storageKey = 'mortise-sidebar';

/** A white sheet on the bench, with the sidebar at its left; on phones, the page with tabs at the foot. */
export function AppShell({ phoneTabs, activePhoneTab, onCreate, children, ...sidebar }: AppShellProps) {
  const { t } = useText();
  const isPhone = useIsPhone();
  const isNarrow = useMedia('(max-width: 1279.98px)');
  const [wish, setWish] = useState<'folded' | 'open' | null>(null);
  const [isNavigationWanted, setIsNavigationWanted] = useState(false);
  const [isNavigationOpen, setIsNavigationOpen] = useState(false);
  const folded = wish === null ? isNarrow : wish === 'folded';

  useEffect(() => {
    const stored = localStorage.getItem(storageKey);
    if (stored === 'folded') setWish('folded');
  }, []);

  const [creation, setCreation] = useState<ShellCreation | null>(null);
  const { onSearch } = sidebar;
  const shell = useMemo(
    () => ({
      search: onSearch,
      setCreation,
      openNavigation: () => {
        setIsNavigationWanted(true);
        setIsNavigationOpen(true);
      },
    }),
    [onSearch],
  );

  return (
    <ShellContext value={shell}>
      <div className="mo-shell">
        <a className="mo-skip" href="#mo-sheet">
          {t({ zh: '跳到内容', en: 'Skip to content' })}
        </a>
        {!isPhone && (
          <Sidebar
            {...sidebar}
            folded={folded}
            onFold={(next) => {
              setWish(next ? 'folded' : 'open');
              localStorage.setItem(storageKey, next ? 'folded' : 'open');
            }}
          />
        )}
        <main className="mo-sheet" id="mo-sheet" tabIndex={-1}>
          {children}
        </main>
        {!isPhone && <ShortcutHelp />}
        {isPhone && (
          <>
            <PhoneTabs
              tabs={phoneTabs}
              activeId={activePhoneTab}
              onCreate={creation?.create ?? onCreate}
              createLabel={creation?.label ?? t({ zh: '新建', en: 'New' })}
              label={t({ zh: '主导航', en: 'Main navigation' })}
              onNavigate={sidebar.onNavigate}
            />
            {isNavigationWanted && (
              <Suspense>
                <PhoneNavigation
                  {...sidebar}
                  open={isNavigationOpen}
                  onClose={() => setIsNavigationOpen(false)}
                  onNavigate={(href) => {
                    setIsNavigationOpen(false);
                    sidebar.onNavigate(href);
                  }}
                />
              </Suspense>
            )}
          </>
        )}
      </div>
    </ShellContext>
  );
}
