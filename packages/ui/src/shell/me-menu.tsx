'use client';

import type { MenuProps } from 'antd';
import { ChevronRight, Globe, LogOut, Moon, Settings } from 'lucide-react';
import type { ReactElement } from 'react';
import { Icon } from '../icons/icon.tsx';
import { MenuButton } from '../primitives/menu-button.tsx';
import { useText } from '../text/locale.tsx';
import { type ThemeChoice, themeChoices, useAppearance } from '../theme/appearance.tsx';

const themeNames = {
  light: { zh: '浅色', en: 'Light' },
  dark: { zh: '深色', en: 'Dark' },
  system: { zh: '跟随系统', en: 'Match system' },
} as const satisfies Record<ThemeChoice, { zh: string; en: string }>;

interface MeMenuProps {
  onSettings: () => void;
  onSignOut: () => void;
  children: ReactElement<{ onClick?: () => void }>;
}

/** Language, theme, settings and the way out. */
export function MeMenu({ onSettings, onSignOut, children }: MeMenuProps) {
  const { t } = useText();
  const { locale, theme, setLocale, setTheme } = useAppearance();

  const menu: MenuProps = {
    selectedKeys: [locale, theme],
    expandIcon: <Icon of={ChevronRight} size={14} />,
    items: [
      {
        key: 'language',
        icon: <Icon of={Globe} />,
        label: t({ zh: '语言', en: 'Language' }),
        children: [
          { key: 'zh', label: '简体中文', onClick: () => setLocale('zh') },
          { key: 'en', label: 'English', onClick: () => setLocale('en') },
        ],
      },
      {
        key: 'theme',
        icon: <Icon of={Moon} />,
        label: t({ zh: '外观', en: 'Appearance' }),
        children: themeChoices.map((choice) => ({
          key: choice,
          label: t(themeNames[choice]),
          onClick: () => setTheme(choice),
        })),
      },
      { key: 'settings', icon: <Icon of={Settings} />, label: t({ zh: '设置', en: 'Settings' }), onClick: onSettings },
      { type: 'divider' },
      { key: 'sign-out', icon: <Icon of={LogOut} />, label: t({ zh: '退出登录', en: 'Sign out' }), onClick: onSignOut },
    ],
  };

  return (
    <MenuButton menu={menu} placement="topLeft" menuClassName="mo-me-menu">
      {children}
    </MenuButton>
  );
}
