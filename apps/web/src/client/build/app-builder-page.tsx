'use client';

import { PageSkeleton } from '@mortise/ui';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { api } from '../api.ts';

/** Loaded apart, so that the pages of published apps carry no designer. */
const AppBuilder = dynamic(() => import('./designers.ts').then((designers) => designers.AppBuilder), {
  ssr: false,
  loading: () => <PageSkeleton />,
});

export function AppBuilderPage({ appId }: { appId: string }) {
  const router = useRouter();
  return (
    <AppBuilder
      key={appId}
      api={api}
      appId={appId}
      onBack={() => router.push('/')}
      onOpen={(href) => router.push(href)}
    />
  );
}
