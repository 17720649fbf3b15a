'use client';

import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../icons/icon.tsx';
import { useShell } from '../shell/shell-context.ts';
import { useText } from '../text/locale.tsx';

interface PageHeadProps {
  title: ReactNode;
  count?: number | string | undefined;
  /** After the title and the count: a save state, a freshness. */
  meta?: ReactNode;
  /** At the right: at most one primary button, and it comes last. */
  children?: ReactNode;
}

/** The head of a page, 52 high. On phones its title opens the navigation. */
export function PageHead({ title, count, meta, children }: PageHeadProps) {
  const { t } = useText();
  const shell = useShell();
  return (
    <header className="mo-head">
      <h1 className="mo-cut">{title}</h1>
      {shell && (
        <button
          type="button"
          className="mo-head-more"
          aria-label={t({ zh: '打开导航', en: 'Open navigation' })}
          onClick={shell.openNavigation}
        >
          <Icon of={ChevronDown} size={14} />
        </button>
      )}
      {count !== undefined && <span className="mo-badge mo-badge-quiet">{count}</span>}
      {meta}
      {children && <div className="mo-head-actions">{children}</div>}
    </header>
  );
}
