import { AntdRegistry } from '@ant-design/nextjs-registry';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import '@mortise/ui/theme.css';
import '../src/client/web.css';
import { Providers } from '../src/client/providers.tsx';
import { readAppearance, themeScript } from '../src/client/read-appearance.ts';
import { running } from '../src/server/running.ts';

export const metadata: Metadata = {
  title: { default: 'Mortise 榫卯', template: '%s · Mortise 榫卯' },
  description: '拖拽字段、绘制流程，把台账变成业务应用',
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#F5F4F1' },
    { media: '(prefers-color-scheme: dark)', color: '#11100E' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const appearance = readAppearance(await cookies());
  const { mapTiles } = running();
  const isDark = appearance.theme === 'dark' || (appearance.theme === 'system' && appearance.deviceIsDark);
  return (
    <html
      lang={appearance.locale === 'zh' ? 'zh-CN' : 'en'}
      data-theme={isDark ? 'dark' : 'light'}
      suppressHydrationWarning
    >
      <head>
        {/* The order of the layers, before the first style of either. */}
        <style>{'@layer reset, antd;'}</style>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, which must run before the first paint. */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <AntdRegistry layer>
          <Providers {...appearance} mapTiles={mapTiles}>
            {children}
          </Providers>
        </AntdRegistry>
      </body>
    </html>
  );
}
