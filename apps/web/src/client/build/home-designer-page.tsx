'use client';

import '@mortise/runtime/desk.css';

import type { HomeBlock } from '@mortise/core';
import { DeskProvider, HomeBlockView } from '@mortise/runtime';
import { PageSkeleton } from '@mortise/ui';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { api } from '../api.ts';
import { useApps } from '../apps.ts';
import { useMe } from '../me.ts';
import { useOrganisation } from '../organisation.ts';

/** Loaded apart, so that the pages of published apps carry no designer. */
const HomeDesigner = dynamic(() => import('./designers.ts').then((designers) => designers.HomeDesigner), {
  ssr: false,
  loading: () => <PageSkeleton />,
});

const noApps: never[] = [];
const renderBlock = (block: HomeBlock) => <HomeBlockView block={block} />;

export function HomeDesignerPage() {
  const router = useRouter();
  const { person } = useMe();
  const apps = useApps();
  const organisation = useOrganisation();
  const navigate = useCallback((href: string) => router.push(href), [router]);
  const onBack = useCallback(() => router.push('/'), [router]);
  if (apps.isPending || organisation.isPending) return <PageSkeleton />;
  return (
    <DeskProvider
      api={api}
      me={person}
      timeZone={organisation.data?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone}
      apps={apps.data ?? noApps}
      navigate={navigate}
    >
      <HomeDesigner api={api} onBack={onBack} renderBlock={renderBlock} />
    </DeskProvider>
  );
}
