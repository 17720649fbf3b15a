'use client';

import { Brand, Icon, themeChoices, useAppearance, useText } from '@mortise/ui';
import { Button, Dropdown } from 'antd';
import { ChevronDown, Globe, Monitor, Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { BrandPanel } from './brand-panel.tsx';

const themes = {
  light: { icon: Sun, zh: '浅色', en: 'Light' },
  dark: { icon: Moon, zh: '深色', en: 'Dark' },
  system: { icon: Monitor, zh: '跟随系统', en: 'Match system' },
} as const;

/** The frame of the pages one sees before one is in: the form left, the joint right, language and theme at the foot. */
export function PageFrame({ note, children }: { note: string; children: ReactNode }) {
  const { t, locale } = useText();
  const { theme, setLocale, setTheme } = useAppearance();

  return (
    <div className="web-entrance">
      <div className="web-entrance-form">
        <Brand size={28} />
        <main>{children}</main>
        <footer>
          <span className="mo-grow">{note}</span>
          <Dropdown
            trigger={['click']}
            menu={{
              selectedKeys: [locale],
              items: [
                { key: 'zh', label: '简体中文', onClick: () => setLocale('zh') },
                { key: 'en', label: 'English', onClick: () => setLocale('en') },
              ],
            }}
          >
            <Button type="text" size="small" icon={<Icon of={Globe} size={14} />}>
              {locale === 'zh' ? '简体中文' : 'English'}
              <Icon of={ChevronDown} size={12} />
            </Button>
          </Dropdown>
          <Dropdown
            trigger={['click']}
            menu={{
              selectedKeys: [theme],
              items: themeChoices.map((choice) => ({
                key: choice,
                icon: <Icon of={themes[choice].icon} size={14} />,
                label: t(themes[choice]),
                onClick: () => setTheme(choice),
              })),
            }}
          >
            <Button
              type="text"
              size="small"
              aria-label={t({ zh: '外观', en: 'Appearance' })}
              icon={<Icon of={themes[theme].icon} size={14} />}
            />
          </Dropdown>
        </footer>
      </div>
      <BrandPanel />
    </div>
  );
}
