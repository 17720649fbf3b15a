'use client';

import { Plus } from 'lucide-react';
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
  /** The large button in the middle. */
  onCreate?: (() => void) | undefined;
  createLabel: string;
  onNavigate: (href: string) => void;
}

/** The bar at the foot of a phone. */
export function PhoneTabs({ tabs, activeId, label, onCreate, createLabel, onNavigate }: PhoneTabsProps) {
  const half = Math.ceil(tabs.length / 2);
  const links = (some: readonly PhoneTab[]) =>
    some.map((tab) => (
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
    ));
  return (
    <nav className="mo-phone-tabs" aria-label={label}>
      {links(tabs.slice(0, half))}
      {onCreate && (
        <button
          type="button"
          className="mo-phone-create"
          aria-label={createLabel}
          aria-haspopup="dialog"
          onClick={onCreate}
        >
          <Icon of={Plus} size={22} />
        </button>
      )}
      {links(tabs.slice(half))}
    </nav>
  );
}
