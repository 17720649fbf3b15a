'use client';

import type { Organisation } from '@mortise/core';
import {
  CreationProvider,
  DuplicatesProvider,
  PreviewProvider,
  type RuntimeApp,
  RuntimeProvider,
} from '@mortise/runtime';
import { useRouter } from 'next/navigation';
import { type ReactNode, useCallback } from 'react';
import { api } from '../api.ts';
import { useMe } from '../me.ts';

interface AppRuntimeProps {
  readonly app: RuntimeApp;
  readonly apps: readonly RuntimeApp[];
  readonly organisation: Pick<Organisation, 'timeZone' | 'embedHosts'>;
  readonly children: ReactNode;
}

/** What the lists and records of one app stand on, for whoever is signed in. */
export function AppRuntime({ app, apps, organisation: { timeZone, embedHosts }, children }: AppRuntimeProps) {
  const router = useRouter();
  const { person } = useMe();
  const navigate = useCallback(
    (href: string, options?: { readonly replace?: boolean }) =>
      options?.replace ? router.replace(href) : router.push(href),
    [router],
  );
  return (
    <RuntimeProvider
      api={api}
      me={person}
      timeZone={timeZone}
      embedHosts={embedHosts}
      app={app}
      apps={apps}
      navigate={navigate}
    >
      <PreviewProvider>
        <DuplicatesProvider>
          <CreationProvider>{children}</CreationProvider>
        </DuplicatesProvider>
      </PreviewProvider>
    </RuntimeProvider>
  );
}
