'use client';

import { Input, Popover } from 'antd';
import { Check, ChevronsUpDown, LayoutGrid, Search } from 'lucide-react';
import { useState } from 'react';
import { useIsPhone } from '../feedback/use-media.ts';
import { Icon } from '../icons/icon.tsx';
import { AppTile } from '../primitives/app-tile.tsx';
import { Mark } from '../primitives/mark.tsx';
import { useText } from '../text/locale.tsx';
import { followLink, type ShellApp } from './navigation.ts';

interface AppSwitcherProps {
  apps: readonly ShellApp[];
  current?: ShellApp | undefined;
  homeHref: string;
  folded?: boolean;
  onNavigate: (href: string) => void;
}

/** At the top of the sidebar: the app one is in, and the way to the others. */
export function AppSwitcher({ apps, current, homeHref, folded = false, onNavigate }: AppSwitcherProps) {
  const { t } = useText();
  const [isOpen, setIsOpen] = useState(false);
  const name = current?.name ?? t({ zh: '榫卯', en: 'Mortise' });
  const go = (href: string) => {
    setIsOpen(false);
    onNavigate(href);
  };

  return (
    <Popover
      trigger="click"
      open={isOpen}
      onOpenChange={setIsOpen}
      placement="bottomLeft"
      arrow={false}
      destroyOnHidden
      styles={{ container: { padding: 6 } }}
      content={<AppList apps={apps} current={current} homeHref={homeHref} onNavigate={go} />}
    >
      <button
        type="button"
        className="mo-app-switcher"
        aria-label={t({ zh: `切换应用，当前 ${name}`, en: `Switch app, now ${name}` })}
      >
        {current ? <AppTile icon={current.icon} color={current.color} /> : <Mark size={24} />}
        {!folded && (
          <>
            <span className="mo-cut">{name}</span>
            <Icon of={ChevronsUpDown} size={14} />
          </>
        )}
      </button>
    </Popover>
  );
}

/** The apps with a search over them, and the way to the workbench. */
export function AppList({
  apps,
  current,
  homeHref,
  onNavigate,
}: Pick<AppSwitcherProps, 'apps' | 'current' | 'homeHref' | 'onNavigate'>) {
  const { t } = useText();
  const isPhone = useIsPhone();
  const [needle, setNeedle] = useState('');
  const found = apps.filter((app) => app.name.toLowerCase().includes(needle.trim().toLowerCase()));

  return (
    <div className="mo-app-list">
      {apps.length > 6 && (
        <Input
          size="small"
          // On a phone the keyboard would cover what there is to choose.
          autoFocus={!isPhone}
          prefix={<Icon of={Search} size={14} />}
          placeholder={t({ zh: '搜索应用', en: 'Search apps' })}
          value={needle}
          onChange={(event) => setNeedle(event.target.value)}
          onPressEnter={() => found[0] && onNavigate(found[0].href)}
        />
      )}
      <ul className="mo-nav-list">
        {found.map((app) => (
          <li key={app.id}>
            <a
              className="mo-menu-item"
              href={app.href}
              aria-current={app.id === current?.id ? 'true' : undefined}
              onClick={(event) => followLink(event, app.href, onNavigate)}
            >
              <AppTile icon={app.icon} color={app.color} />
              <span className="mo-grow mo-cut">{app.name}</span>
              {app.id === current?.id && <Icon of={Check} size={14} />}
            </a>
          </li>
        ))}
        {found.length === 0 && (
          <li className="mo-menu-empty">
            {apps.length === 0
              ? t({ zh: '还没有应用', en: 'No apps yet' })
              : t({ zh: '没有这个名字的应用', en: 'No app of that name' })}
          </li>
        )}
      </ul>
      <hr className="mo-menu-rule" />
      <a className="mo-menu-item" href={homeHref} onClick={(event) => followLink(event, homeHref, onNavigate)}>
        <span className="mo-menu-icon">
          <Icon of={LayoutGrid} />
        </span>
        {t({ zh: '全部应用', en: 'All apps' })}
      </a>
    </div>
  );
}
