'use client';

import { textIn } from '@mortise/core';
import { Icon, type LucideIcon, useText } from '@mortise/ui';
import type { ReactNode } from 'react';

interface SheetEntry {
  /** Null while it is new. */
  readonly id: string | null;
  readonly name: Parameters<typeof textIn>[0];
  readonly icon: LucideIcon;
  readonly note?: string | undefined;
}

interface SheetListProps {
  readonly title: string;
  readonly entries: readonly SheetEntry[];
  /** What one without a name is called. */
  readonly unnamed: string;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  /** The button that makes another. */
  readonly children: ReactNode;
}

/** The palette of a designer that shows one sheet of several: which there are, and the way to another. */
export function SheetList({ title, entries, unnamed, chosen, onChoose, children }: SheetListProps) {
  const { locale } = useText();
  return (
    <div className="mo-sheets">
      <h2 className="mo-palette-title">{title}</h2>
      <ul className="mo-nav-list">
        {entries.map(({ id, name, icon, note }) => (
          <li key={id}>
            <button
              type="button"
              className="mo-nav"
              aria-current={id === chosen ? 'page' : undefined}
              onClick={() => id && onChoose(id)}
            >
              <Icon of={icon} />
              <span className="mo-cut mo-grow">{textIn(name, locale) || unnamed}</span>
              {note !== undefined && <span className="mo-meta">{note}</span>}
            </button>
          </li>
        ))}
      </ul>
      {children}
    </div>
  );
}
