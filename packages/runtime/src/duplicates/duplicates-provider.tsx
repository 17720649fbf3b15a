'use client';

import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { RuntimeOver, useRuntime } from '../context/runtime-context.tsx';
import { type AskDuplicates, confirmingApi } from './confirming-api.ts';

const DuplicatesDialog = lazy(() =>
  import('./duplicates-dialog.tsx').then((module) => ({ default: module.DuplicatesDialog })),
);

interface Asked {
  readonly told: Parameters<AskDuplicates>[0];
  readonly answer: (isMeant: boolean) => void;
}

/**
 * Below it, whoever saves a record that seems to be there already is shown what is there, whatever they save it by. One
 * question at a time: another waits for its turn.
 */
export function DuplicatesProvider({ children }: { readonly children: ReactNode }) {
  const { api } = useRuntime();
  const [asked, setAsked] = useState<readonly Asked[]>([]);
  const confirming = useMemo(() => {
    const ask: AskDuplicates = (told) =>
      new Promise((resolve) => {
        const one: Asked = {
          told,
          answer: (isMeant) => {
            setAsked((before) => before.filter((each) => each !== one));
            resolve(isMeant);
          },
        };
        setAsked((before) => [...before, one]);
      });
    return confirmingApi(api, ask);
  }, [api]);
  const [first] = asked;
  return (
    <RuntimeOver api={confirming}>
      {children}
      {first && (
        <Suspense>
          <DuplicatesDialog told={first.told} onAnswer={first.answer} />
        </Suspense>
      )}
    </RuntimeOver>
  );
}
