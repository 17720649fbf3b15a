'use client';

import type { ReactNode } from 'react';
import { Icon } from '../icons/icon.tsx';
import { followLink, type NavEntry } from '../shell/navigation.ts';

interface SettingsPageProps {
  /** The navigation of the settings, 216 wide. */
  groups: readonly { readonly id: string; readonly label: string; readonly entries: readonly NavEntry[] }[];
  label: string;
  activeId?: string | undefined;
  onNavigate: (href: string) => void;
  children: ReactNode;
}

/** A sheet with a navigation of its own. */
export function SettingsPage({ groups, label, activeId, onNavigate, children }: SettingsPageProps) {
  return (
    <div className="mo-settings">
      <nav className="mo-settings-nav" aria-label={label}>
        {groups.map((group) => (
          <section key={group.id}>
            <h2 className="mo-nav-title">{group.label}</h2>
            <ul className="mo-nav-list">
              {group.entries.map((entry) => (
                <li key={entry.id}>
                  <a
                    className="mo-nav"
                    href={entry.href}
                    aria-current={entry.id === activeId ? 'page' : undefined}
                    onClick={(event) => followLink(event, entry.href, onNavigate)}
                  >
                    <Icon of={entry.icon ?? 'settings'} />
                    <span className="mo-cut">{entry.label}</span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <div className="mo-settings-content">{children}</div>
    </div>
  );
}

interface SettingsSectionProps {
  title: string;
  note?: string;
  /** At the right of the title: the button that adds one. */
  extra?: ReactNode;
  /** Up to 760 wide; `wide` for tables. */
  width?: 'text' | 'wide';
  danger?: boolean;
  children: ReactNode;
}

export function SettingsSection({
  title,
  note,
  extra,
  width = 'text',
  danger = false,
  children,
}: SettingsSectionProps) {
  return (
    <section className={`mo-settings-section mo-settings-${width}${danger ? ' mo-settings-danger' : ''}`}>
      <header>
        <div className="mo-grow">
          <h2>{title}</h2>
          {note && <p>{note}</p>}
        </div>
        {extra}
      </header>
      {children}
    </section>
  );
}

interface SettingRowProps {
  name: ReactNode;
  /** One line of what it means. */
  meaning?: ReactNode;
  /** Of the control, so that the name is its label. */
  htmlFor?: string;
  children?: ReactNode;
}

/** 56 high: the name and its meaning left, the control right. */
export function SettingRow({ name, meaning, htmlFor, children }: SettingRowProps) {
  return (
    <div className="mo-setting">
      <div className="mo-setting-text">
        <label htmlFor={htmlFor}>{name}</label>
        {meaning && <p>{meaning}</p>}
      </div>
      {children && <div className="mo-setting-control">{children}</div>}
    </div>
  );
}
