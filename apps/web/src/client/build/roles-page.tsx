'use client';

import { PageSkeleton } from '@mortise/ui';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { api } from '../api.ts';
import { useActor } from './use-actor.ts';

/** Loaded apart, so that the pages of published apps carry no designer. */
const RolesDesigner = dynamic(() => import('./designers.ts').then((designers) => designers.RolesDesigner), {
  ssr: false,
  loading: () => <PageSkeleton />,
});

export function RolesPage({ appId }: { appId: string }) {
  const router = useRouter();
  const actor = useActor();
  if (!actor) return <PageSkeleton />;
  return <RolesDesigner key={appId} api={api} actor={actor} appId={appId} onOpen={(href) => router.push(href)} />;
}
