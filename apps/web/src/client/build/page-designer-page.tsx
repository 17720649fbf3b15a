'use client';

import type { PageDraft } from '@mortise/core';
import { PageSkeleton } from '@mortise/ui';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { api } from '../api.ts';
import { useActor } from './use-actor.ts';

/** Loaded apart, so that the pages of published apps carry no designer. */
const PageDesigner = dynamic(() => import('./designers.ts').then((designers) => designers.PageDesigner), {
  ssr: false,
  loading: () => <PageSkeleton />,
});
const PagePreview = dynamic(() => import('./page-preview.tsx').then((module) => module.PagePreview), {
  ssr: false,
  loading: () => <PageSkeleton />,
});

export function PageDesignerPage({ formId, from }: { formId: string; from: string | undefined }) {
  const router = useRouter();
  const actor = useActor();
  const onOpen = useCallback((href: string) => router.push(href), [router]);
  const renderPreview = useCallback((page: PageDraft, appId: string) => <PagePreview page={page} appId={appId} />, []);
  if (!actor) return <PageSkeleton />;
  return (
    <PageDesigner
      key={formId}
      api={api}
      actor={actor}
      formId={formId}
      from={from}
      onOpen={onOpen}
      renderPreview={renderPreview}
    />
  );
}
