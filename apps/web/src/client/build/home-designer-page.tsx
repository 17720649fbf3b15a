'use client';

import '@mortise/runtime/desk.css';

import type { HomeBlock } from '@mortise/core';
import { HomeBlockView } from '@mortise/runtime';
import { PageSkeleton } from '@mortise/ui';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { api } from '../api.ts';
import { useApps } from '../apps.ts';
import { MyDesk } from '../my-desk.tsx';
import { useOrganisation } from '../organisation.ts';

/** Loaded apart, so that the pages of published apps carry no designer. */
const HomeDesigner = dynamic(() => import('./designers.ts').then((designers) => designers.HomeDesigner), {
  ssr: false,
  loading: () => <PageSkeleton />,
});

const renderBlock = (block: HomeBlock) => <HomeBlockView block={block} />;

export function HomeDesignerPage() {
  const router = useRouter();
  const apps = useApps();
  const organisation = useOrganisation();
  const onBack = useCallback(() => router.push('/'), [router]);
  if (apps.isPending || organisation.isPending) return <PageSkeleton />;
  return (
    <MyDesk>
      <HomeDesigner api={api} onBack={onBack} renderBlock={renderBlock} />
    </MyDesk>
  );
}
