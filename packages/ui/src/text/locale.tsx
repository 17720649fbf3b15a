'use client';

import { type Locale, type Text, textIn } from '@mortise/core';
import { createContext, type ReactNode, useContext, useMemo } from 'react';

const LocaleContext = createContext<Locale>('zh');

export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

export interface Words {
  readonly locale: Locale;
  /** The text in the reader's language. */
  t(text: Text): string;
}

export function useText(): Words {
  const locale = useContext(LocaleContext);
  return useMemo(() => ({ locale, t: (text) => textIn(text, locale) }), [locale]);
}
