'use client';

import { Drawer } from 'antd';
import { useText } from '../text/locale.tsx';
import { AppList } from './app-switcher.tsx';
import { NavTree } from './nav-tree.tsx';
import type { SidebarProps } from './sidebar.tsx';

interface PhoneNavigationProps
  extends Pick<SidebarProps, 'nodes' | 'activeId' | 'apps' | 'current' | 'homeHref' | 'onNavigate'> {
  open: boolean;
  onClose: () => void;
}

/** What the sidebar holds, as a sheet from the foot of a phone. */
export function PhoneNavigation({ open, onClose, nodes, activeId, onNavigate, ...apps }: PhoneNavigationProps) {
  const { t } = useText();
  return (
    <Drawer
      placement="bottom"
      open={open}
      onClose={onClose}
      title={apps.current?.name ?? t({ zh: '应用', en: 'Apps' })}
      closable={{ placement: 'end' }}
      size="auto"
      rootClassName="mo-bottom-sheet"
    >
      <nav className="mo-phone-nav">
        <NavTree nodes={nodes} activeId={activeId} onNavigate={onNavigate} />
        <h2 className="mo-nav-title">{t({ zh: '切换应用', en: 'Switch app' })}</h2>
        <AppList apps={apps.apps} current={apps.current} homeHref={apps.homeHref} onNavigate={onNavigate} />
      </nav>
    </Drawer>
  );
}
