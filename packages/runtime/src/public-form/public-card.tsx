'use client';

import { type Text, textIn } from '@mortise/core';
import { Mark, useAppearance, useText } from '@mortise/ui';
import { Button } from 'antd';
import type { ReactNode } from 'react';

interface PublicCardProps {
  organisation: string;
  title: Text;
  intro?: Text;
  children: ReactNode;
}

/** The one sheet of a public form on its bench: whose it is, what it is about, and the language at the foot. */
export function PublicCard({ organisation, title, intro = '', children }: PublicCardProps) {
  const { t, locale } = useText();
  const { setLocale } = useAppearance();
  const words = textIn(intro, locale);
  return (
    <div className="mo-public">
      <main className="mo-public-card">
        <header>
          <p className="mo-public-whose">{organisation}</p>
          <h1>{textIn(title, locale)}</h1>
          {words && <p className="mo-public-intro">{words}</p>}
        </header>
        {children}
      </main>
      <footer className="mo-public-foot">
        <Mark size={16} />
        <span>{t({ zh: '由榫卯 Mortise 提供', en: 'Made with Mortise 榫卯' })}</span>
        <Button type="link" size="small" onClick={() => setLocale(locale === 'zh' ? 'en' : 'zh')}>
          {locale === 'zh' ? 'English' : '中文'}
        </Button>
      </footer>
    </div>
  );
}
