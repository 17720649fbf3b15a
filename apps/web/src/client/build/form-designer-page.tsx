'use client';

import { PageSkeleton } from '@mortise/ui';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { api } from '../api.ts';
import { useActor } from './use-actor.ts';

/** Loaded apart, so that the pages of published apps carry no designer. */
const FormDesigner = dynamic(() => import('./designers.ts').then(({ FormDesigner }) => FormDesigner), {
  ssr: false,
  loading: () => <PageSkeleton />,
});

export function FormDesignerPage({ formId }: { formId: string }) {
  const router = useRouter();
  const actor = useActor();
  const onOpen = useCallback((href: string) => router.push(href), [router]);
  if (!actor) return <PageSkeleton />;
  return <FormDesigner api={api} formId={formId} actor={actor} onOpen={onOpen} />;
}
