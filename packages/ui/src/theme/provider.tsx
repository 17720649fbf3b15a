'use client';

import type { Locale } from '@mortise/core';
import { ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { type ReactNode, useEffect, useMemo } from 'react';
import { ConfirmProvider } from '../feedback/confirm.tsx';
import { ToastProvider } from '../feedback/toast.tsx';
import { LocaleProvider } from '../text/locale.tsx';
import { themeOf } from './antd.ts';
import { type AppearanceChoice, AppearanceProvider, type ThemeChoice, useAppearance } from './appearance.tsx';
import { componentIcons, requiredMark } from './component-icons.tsx';
import { darkPalette, lightPalette, type Palette } from './palette.ts';

/** The hexes of the theme in force, for AG Grid, charts and canvases. */
export const usePalette = (): Palette => (useAppearance().isDark ? darkPalette : lightPalette);

interface MortiseProviderProps {
  locale: Locale;
  theme: ThemeChoice;
  deviceIsDark?: boolean;
  onChoose?: (choice: AppearanceChoice) => void;
  children: ReactNode;
}

/** Language, theme and antd for everything below. Stands once, at the root. */
export function MortiseProvider({ children, ...appearance }: MortiseProviderProps) {
  return (
    <AppearanceProvider {...appearance}>
      <Themed>{children}</Themed>
    </AppearanceProvider>
  );
}

function Themed({ children }: { children: ReactNode }) {
  const { locale, isDark } = useAppearance();
  const theme = useMemo(() => themeOf(isDark ? darkPalette : lightPalette, isDark), [isDark]);

  useEffect(() => {
    dayjs.locale(locale === 'zh' ? 'zh-cn' : 'en');
  }, [locale]);

  return (
    <LocaleProvider locale={locale}>
      <ConfigProvider
        theme={theme}
        locale={locale === 'zh' ? zh : en}
        wave={{ disabled: true }}
        button={{ autoInsertSpace: false }}
        form={{ requiredMark, colon: false }}
        {...componentIcons}
      >
        <div className="mo-app">
          <ConfirmProvider>
            <ToastProvider>{children}</ToastProvider>
          </ConfirmProvider>
        </div>
      </ConfigProvider>
    </LocaleProvider>
  );
}
