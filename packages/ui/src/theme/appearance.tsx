'use client';

import type { Locale } from '@mortise/core';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';

export const themeChoices = ['light', 'dark', 'system'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

export interface Appearance {
  readonly locale: Locale;
  readonly theme: ThemeChoice;
  /** What `theme` comes to at this moment. */
  readonly isDark: boolean;
  setLocale(locale: Locale): void;
  setTheme(theme: ThemeChoice): void;
  /** Takes over what the account says, without telling the account. */
  adopt(choice: Required<AppearanceChoice>): void;
}

export interface AppearanceChoice {
  readonly locale?: Locale;
  readonly theme?: ThemeChoice;
}

const AppearanceContext = createContext<Appearance | null>(null);

export function useAppearance(): Appearance {
  const appearance = useContext(AppearanceContext);
  if (!appearance) throw new Error('useAppearance stands outside MortiseProvider.');
  return appearance;
}

const query = '(prefers-color-scheme: dark)';
const year = 365 * 24 * 3600;

function remember(name: string, value: string) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Safari and Firefox.
  document.cookie = `${name}=${value}; path=/; max-age=${year}; samesite=lax`;
}

interface AppearanceProviderProps {
  locale: Locale;
  theme: ThemeChoice;
  /** What the device asked for when it was last seen, so that the server draws the right theme at once. */
  deviceIsDark?: boolean;
  /** Told what the person chose, to keep it with their account. */
  onChoose?: ((choice: AppearanceChoice) => void) | undefined;
  children: ReactNode;
}

/**
 * Language and theme of this browser. Both live in cookies (`mortise-locale`, `mortise-theme`) that the server reads;
 * `mortise-device` remembers what the device prefers for the next first paint.
 */
export function AppearanceProvider({
  locale,
  theme,
  deviceIsDark = false,
  onChoose,
  children,
}: AppearanceProviderProps) {
  const [chosenLocale, setChosenLocale] = useState(locale);
  const [chosenTheme, setChosenTheme] = useState(theme);
  const [deviceDark, setDeviceDark] = useState(deviceIsDark);
  const isDark = chosenTheme === 'dark' || (chosenTheme === 'system' && deviceDark);

  useEffect(() => {
    const media = window.matchMedia(query);
    const follow = () => {
      setDeviceDark(media.matches);
      remember('mortise-device', media.matches ? 'dark' : 'light');
    };
    follow();
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);

  useEffect(() => {
    const html = document.documentElement;
    html.dataset.theme = isDark ? 'dark' : 'light';
    html.lang = chosenLocale === 'zh' ? 'zh-CN' : 'en';
  }, [isDark, chosenLocale]);

  const latestOnChoose = useRef(onChoose);
  latestOnChoose.current = onChoose;

  const actions = useMemo(() => {
    const setLocale = (next: Locale) => {
      remember('mortise-locale', next);
      setChosenLocale(next);
    };
    const setTheme = (next: ThemeChoice) => {
      remember('mortise-theme', next);
      setChosenTheme(next);
    };
    return {
      setLocale: (next: Locale) => {
        setLocale(next);
        latestOnChoose.current?.({ locale: next });
      },
      setTheme: (next: ThemeChoice) => {
        setTheme(next);
        latestOnChoose.current?.({ theme: next });
      },
      adopt: (choice: Required<AppearanceChoice>) => {
        setLocale(choice.locale);
        setTheme(choice.theme);
      },
    };
  }, []);

  const value = useMemo(
    () => ({ locale: chosenLocale, theme: chosenTheme, isDark, ...actions }),
    [chosenLocale, chosenTheme, isDark, actions],
  );
  return <AppearanceContext value={value}>{children}</AppearanceContext>;
}
