import type { MouseEvent } from 'react';

/** An app as the shell shows it. */
export interface ShellApp {
  readonly id: string;
  readonly name: string;
  readonly icon: string;
  readonly color: string;
  readonly href: string;
}

export interface NavEntry {
  readonly kind: 'entry';
  readonly id: string;
  readonly label: string;
  readonly icon?: string | undefined;
  readonly href: string;
  readonly count?: number | undefined;
  /** `hot` asks to be dealt with. */
  readonly tone?: 'quiet' | 'hot';
}

export interface NavGroup {
  readonly kind: 'group';
  readonly id: string;
  /** A group without a label stands at the top, without a title. */
  readonly label?: string | undefined;
  readonly children: readonly NavNode[];
}

export type NavNode = NavEntry | NavGroup;

export interface ShellPerson {
  readonly id: string;
  readonly name: string;
  /** Under the name: the main department. */
  readonly note?: string | undefined;
}

/** Follows a link in the app, and leaves new-tab clicks to the browser. */
export function followLink(event: MouseEvent<HTMLAnchorElement>, href: string, onNavigate: (href: string) => void) {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  onNavigate(href);
}
