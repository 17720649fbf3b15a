'use client';

import { Drawer } from 'antd';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useIsPhone, useMedia } from '../feedback/use-media.ts';
import { useText } from '../text/locale.tsx';
import { AppList } from './app-switcher.tsx';
import { NavTree } from './nav-tree.tsx';
import { type PhoneTab, PhoneTabs } from './phone-tabs.tsx';
import { ShellContext } from './shell-context.ts';
import { Sidebar, type SidebarProps } from './sidebar.tsx';

interface AppShellProps extends Omit<SidebarProps, 'folded' | 'onFold'> {
  phoneTabs: readonly PhoneTab[];
  activePhoneTab?: string | undefined;
  /** On the sheet. It owns its head and scrolls by itself. */
  children: ReactNode;
}

const storageKey = 'mortise-sidebar';

/** A white sheet on the bench, with the sidebar at its left; on phones, the page with tabs at the foot. */
export function AppShell({ phoneTabs, activePhoneTab, children, ...sidebar }: AppShellProps) {
  const { t } = useText();
  const isPhone = useIsPhone();
  const isNarrow = useMedia('(max-width: 1279.98px)');
  const [wish, setWish] = useState<'folded' | 'open' | null>(null);
  const [isNavigationOpen, setIsNavigationOpen] = useState(false);
  const folded = wish === null ? isNarrow : wish === 'folded';

  useEffect(() => {
    const stored = localStorage.getItem(storageKey);
    if (stored === 'folded') setWish('folded');
  }, []);

  const shell = useMemo(() => ({ openNavigation: () => setIsNavigationOpen(true) }), []);
  const go = (href: string) => {
    setIsNavigationOpen(false);
    sidebar.onNavigate(href);
  };

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
        {isPhone && (
          <>
            <PhoneTabs
              tabs={phoneTabs}
              activeId={activePhoneTab}
              label={t({ zh: '主导航', en: 'Main navigation' })}
              onNavigate={sidebar.onNavigate}
            />
            <Drawer
              placement="bottom"
              open={isNavigationOpen}
              onClose={() => setIsNavigationOpen(false)}
              title={sidebar.current?.name ?? t({ zh: '应用', en: 'Apps' })}
              closable={{ placement: 'end' }}
              size="auto"
              rootClassName="mo-bottom-sheet"
            >
              <nav className="mo-phone-nav">
                <NavTree nodes={sidebar.nodes} activeId={sidebar.activeId} onNavigate={go} />
                <h2 className="mo-nav-title">{t({ zh: '切换应用', en: 'Switch app' })}</h2>
                <AppList apps={sidebar.apps} current={sidebar.current} homeHref={sidebar.homeHref} onNavigate={go} />
              </nav>
            </Drawer>
          </>
        )}
      </div>
    </ShellContext>
  );
}
