import type { ReactNode } from 'react';
import { pageTitle } from '../../../src/client/page-title.ts';
import { SettingsFrame } from '../../../src/client/settings/settings-frame.tsx';

export const generateMetadata = pageTitle({ zh: '设置', en: 'Settings' });

export default function SettingsLayout({ children }: { children: ReactNode }) {
  return <SettingsFrame>{children}</SettingsFrame>;
}
