'use client';

import { PageSkeleton } from '@mortise/ui';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { api } from '../api.ts';

/** Loaded apart, so that the pages of published apps carry no designer. */
const DuplicateRulesDesigner = dynamic(
  () => import('./designers.ts').then((designers) => designers.DuplicateRulesDesigner),
  { ssr: false, loading: () => <PageSkeleton /> },
);

export function DuplicateRulesPage({ appId }: { appId: string }) {
  const router = useRouter();
  return <DuplicateRulesDesigner key={appId} api={api} appId={appId} onOpen={(href) => router.push(href)} />;
}
