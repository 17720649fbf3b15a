import '@mortise/runtime/runtime.css';
import type { ReactNode } from 'react';
import { RuntimeFrame } from '../../../../src/client/runtime/runtime-frame.tsx';

export default async function RuntimeLayout({
  params,
  children,
}: {
  params: Promise<{ appId: string }>;
  children: ReactNode;
}) {
  return <RuntimeFrame appId={(await params).appId}>{children}</RuntimeFrame>;
}
