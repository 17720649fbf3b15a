'use client';

import { Tooltip } from 'antd';
import { PanelLeft, Search, Settings } from 'lucide-react';
import { Icon } from '../icons/icon.tsx';
import { keysOf } from '../keyboard/combination.ts';
import { Avatar } from '../primitives/avatar.tsx';
import { IconButton } from '../primitives/icon-button.tsx';
import { Kbd } from '../primitives/kbd.tsx';
import { useText } from '../text/locale.tsx';
import { AppSwitcher } from './app-switcher.tsx';
import { MeMenu } from './me-menu.tsx';
import { NavTree } from './nav-tree.tsx';
import type { NavNode, ShellApp, ShellPerson } from './navigation.ts';

export interface SidebarProps {
  apps: readonly ShellApp[];
  /** The app one is in. Absent on the workbench and in the settings. */
  current?: ShellApp | undefined;
  homeHref: string;
  settingsHref: string;
  nodes: readonly NavNode[];
  activeId?: string | undefined;
  me: ShellPerson;
  folded: boolean;
  onFold: (folded: boolean) => void;
  /** Absent where there is nothing to search. */
  onSearch?: (() => void) | undefined;
  onNavigate: (href: string) => void;
  onSignOut: () => void;
}

/** 232 wide, or a rail of 56. */
export function Sidebar({ me, folded, onFold, onSearch, nodes, activeId, onNavigate, ...props }: SidebarProps) {
  const { t } = useText();
  const fold = (
    <IconButton
      icon={PanelLeft}
      label={folded ? t({ zh: '展开侧栏', en: 'Expand sidebar' }) : t({ zh: '收起侧栏', en: 'Collapse sidebar' })}
      tooltip="right"
      onClick={() => onFold(!folded)}
    />
  );
  const search = t({ zh: '搜索', en: 'Search' });
  const openSettings = () => onNavigate(props.settingsHref);

  return (
    <aside
      className={folded ? 'mo-side mo-side-folded' : 'mo-side'}
      aria-label={t({ zh: '应用导航', en: 'App navigation' })}
    >
      <div className="mo-side-top">
        <AppSwitcher
          apps={props.apps}
          current={props.current}
          homeHref={props.homeHref}
          folded={folded}
          onNavigate={onNavigate}
        />
        {!folded && fold}
      </div>
      {onSearch &&
        (folded ? (
          <Tooltip title={`${search} ${keysOf('mod+k').join(' ')}`} placement="right">
            <button type="button" className="mo-nav" aria-label={search} onClick={onSearch}>
              <Icon of={Search} />
            </button>
          </Tooltip>
        ) : (
          <button type="button" className="mo-side-search" onClick={onSearch}>
            <Icon of={Search} size={14} />
            <span className="mo-grow">{search}</span>
            <Kbd>{keysOf('mod+k').join(' ')}</Kbd>
          </button>
        ))}
      <nav className="mo-side-nav">
        <NavTree nodes={nodes} activeId={activeId} folded={folded} onNavigate={onNavigate} />
      </nav>
      <div className="mo-side-foot">
        {folded && fold}
        <div className="mo-side-me">
          <MeMenu onSettings={openSettings} onSignOut={props.onSignOut}>
            <button type="button" className="mo-me">
              <Avatar id={me.id} name={me.name} size={28} />
              <span className={folded ? 'mo-visually-hidden' : 'mo-me-text'}>
                <b className="mo-cut">{me.name}</b>
                {me.note && <span className="mo-cut">{me.note}</span>}
              </span>
              <span className="mo-visually-hidden">{t({ zh: '账号菜单', en: 'Account menu' })}</span>
            </button>
          </MeMenu>
          {!folded && <IconButton icon={Settings} label={t({ zh: '设置', en: 'Settings' })} onClick={openSettings} />}
        </div>
      </div>
    </aside>
  );
}
