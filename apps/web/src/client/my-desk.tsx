'use client';

import { DeskProvider } from '@mortise/runtime';
import { useRouter } from 'next/navigation';
import { type ReactNode, useCallback } from 'react';
import { api } from './api.ts';
import { useApps } from './apps.ts';
import { useMe } from './me.ts';
import { useOrganisation } from './organisation.ts';

const noApps: never[] = [];

/** What whoever is signed in works with on every page; their apps and the organisation's time as soon as they are there. */
export function MyDesk({ children }: { children: ReactNode }) {
  const router = useRouter();
  const { person } = useMe();
  const apps = useApps();
  const organisation = useOrganisation();
  const navigate = useCallback((href: string) => router.push(href), [router]);
  return (
    <DeskProvider
      api={api}
      me={person}
      timeZone={organisation.data?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone}
      apps={apps.data ?? noApps}
      navigate={navigate}
    >
      {children}
    </DeskProvider>
  );
}
