import type { Locale } from '@mortise/core';
import type { ThemeChoice } from '@mortise/ui';

interface CookieJar {
  get(name: string): { readonly value: string } | undefined;
}

/** Language and theme of this browser, from its cookies: Chinese and the device's theme where they say nothing. */
export function readAppearance(jar: CookieJar): { locale: Locale; theme: ThemeChoice; deviceIsDark: boolean } {
  const theme = jar.get('mortise-theme')?.value;
  return {
    locale: jar.get('mortise-locale')?.value === 'en' ? 'en' : 'zh',
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    deviceIsDark: jar.get('mortise-device')?.value === 'dark',
  };
}

/** Sets the theme before the first paint, for a browser whose device preference the server has not seen yet. */
export const themeScript = `(function(){var m=/(?:^|; )mortise-theme=(light|dark)/.exec(document.cookie);var d=m?m[1]==='dark':matchMedia('(prefers-color-scheme: dark)').matches;document.documentElement.dataset.theme=d?'dark':'light'})()`;
