'use client';

import { PageSkeleton } from '@mortise/ui';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { api } from '../api.ts';

/** Loaded apart, so that the pages of published apps carry no designer. */
const PublicFormsDesigner = dynamic(() => import('./designers.ts').then((designers) => designers.PublicFormsDesigner), {
  ssr: false,
  loading: () => <PageSkeleton />,
});

/** `link` is the one to show first. */
export function PublicFormsPage({ formId, link }: { formId: string; link: string | null }) {
  const router = useRouter();
  return (
    <PublicFormsDesigner key={formId} api={api} formId={formId} link={link} onOpen={(href) => router.push(href)} />
  );
}
