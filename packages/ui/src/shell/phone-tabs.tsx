'use client';

import { Icon } from '../icons/icon.tsx';
import { CountBadge } from '../primitives/badge.tsx';
import { followLink } from './navigation.ts';

export interface PhoneTab {
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  readonly href: string;
  readonly count?: number | undefined;
}

interface PhoneTabsProps {
  tabs: readonly PhoneTab[];
  activeId?: string | undefined;
  label: string;
  onNavigate: (href: string) => void;
}

/** The bar at the foot of a phone. */
export function PhoneTabs({ tabs, activeId, label, onNavigate }: PhoneTabsProps) {
  return (
    <nav className="mo-phone-tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a
          key={tab.id}
          href={tab.href}
          aria-current={tab.id === activeId ? 'page' : undefined}
          onClick={(event) => followLink(event, tab.href, onNavigate)}
        >
          <span className="mo-phone-tab-icon">
            <Icon of={tab.icon} size={22} />
            {tab.count !== undefined && <CountBadge count={tab.count} tone="hot" />}
          </span>
          {tab.label}
        </a>
      ))}
    </nav>
  );
}
