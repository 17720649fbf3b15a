'use client';

import type { PagePart } from '@mortise/core';
import { useText } from '@mortise/ui';
import type { ReactNode } from 'react';
import { titleOf } from './shown-tabs.ts';
import { useListNames } from './use-list-names.ts';

interface PartFrameProps {
  readonly part: PagePart;
  /** A tab that holds nothing else says the name already. */
  readonly bare: boolean;
  readonly count?: string | undefined;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part under its name. */
export function PartFrame({ part, bare, count, actions, children }: PartFrameProps) {
  const { t } = useText();
  const name = t(titleOf(part, useListNames()));
  return (
    <section className="mo-part" aria-label={name}>
      {(!bare || actions) && (
        <header className="mo-part-head">
          {!bare && <h2>{name}</h2>}
          {!bare && count !== undefined && <span className="mo-meta mo-num">{count}</span>}
          {actions && <span className="mo-part-actions">{actions}</span>}
        </header>
      )}
      {children}
    </section>
  );
}
