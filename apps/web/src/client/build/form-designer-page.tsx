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

interface FormDesignerPageProps {
  formId: string;
  /** Ids of a block or a rule that a link leads to. */
  start: { readonly blockId?: string | undefined; readonly ruleId?: string | undefined };
}

export function FormDesignerPage({ formId, start }: FormDesignerPageProps) {
  const router = useRouter();
  const actor = useActor();
  const onOpen = useCallback((href: string) => router.push(href), [router]);
  if (!actor) return <PageSkeleton />;
  return <FormDesigner api={api} formId={formId} actor={actor} start={start} onOpen={onOpen} />;
}
