import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { SettingsFrame } from '../../../src/client/settings/settings-frame.tsx';

export const metadata: Metadata = { title: '设置' };

export default function SettingsLayout({ children }: { children: ReactNode }) {
  return <SettingsFrame>{children}</SettingsFrame>;
}
