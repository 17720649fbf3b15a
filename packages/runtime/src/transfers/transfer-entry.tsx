'use client';

import type { Bilingual } from '@mortise/core';
import { Avatar, formatFullMoment, formatMoment, useText } from '@mortise/ui';
import type { ReactNode } from 'react';

interface TransferEntryProps {
  readonly by: string;
  readonly byName: string;
  readonly at: string;
  readonly fileName: string;
  /** What came of it. */
  readonly state: Bilingual;
  readonly tone: string;
  /** Numbers and whatever else is known, one after the other. */
  readonly facts: readonly string[];
  readonly children?: ReactNode;
}

/** One line of a log: who, when, which file, how many, and what can still be done about it. */
export function TransferEntry({ by, byName, at, fileName, state, tone, facts, children }: TransferEntryProps) {
  const { t, locale } = useText();
  return (
    <li>
      <Avatar id={by} name={byName} size={24} />
      <div className="mo-grow">
        <b className="mo-cut" title={fileName}>
          {fileName}
        </b>
        <p className="mo-meta mo-num">
          {byName || t({ zh: '已离职的成员', en: 'A member who left' })}
          {' · '}
          <span title={formatFullMoment(at)}>{formatMoment(at, { locale })}</span>
        </p>
        <p className="mo-num">
          <span className={tone}>{t(state)}</span>
          {facts.length > 0 && <span className="mo-ink-3">{` · ${facts.join(' · ')}`}</span>}
        </p>
      </div>
      {children}
    </li>
  );
}
