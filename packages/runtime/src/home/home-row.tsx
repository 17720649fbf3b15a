'use client';

import { followLink, Icon } from '@mortise/ui';
import type { ReactNode } from 'react';
import { useDesk } from '../desk/desk-context.tsx';

interface HomeRowProps {
  readonly icon: string;
  readonly label: string;
  readonly note: string;
  readonly href: string;
  /** At the right end. */
  readonly children?: ReactNode;
}

/** Something that opens: what it is called, and where it is. */
export function HomeRow({ icon, label, note, href, children }: HomeRowProps) {
  const { navigate } = useDesk();
  return (
    <li>
      <a className="rt-home-row" href={href} onClick={(event) => followLink(event, href, navigate)}>
        <Icon of={icon} />
        <span className="rt-home-row-text">
          <span className="mo-cut">{label}</span>
          <span className="mo-meta mo-cut">{note}</span>
        </span>
        {children}
      </a>
    </li>
  );
}
