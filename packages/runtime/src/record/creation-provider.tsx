'use client';

import type { Found } from '@mortise/fields/views';
import { lazy, type ReactNode, Suspense, useCallback, useMemo, useState } from 'react';
import { type Create, CreationContext, DepthContext } from '../context/creation-context.ts';

const CreationDrawer = lazy(() =>
  import('./creation-drawer.tsx').then((module) => ({ default: module.CreationDrawer })),
);

interface Pending {
  readonly place: number;
  readonly formId: string;
  readonly start: Parameters<Create>[1];
  readonly settle: (made: Found | null) => void;
}

let count = 0;

/** Below it, a field may ask for a new record of another form: its form opens in a drawer over what is there. */
export function CreationProvider({ children }: { children: ReactNode }) {
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const create = useCallback<Create>(
    (formId, start) =>
      new Promise((resolve) => {
        count += 1;
        const place = count;
        const settle = (made: Found | null) => {
          setPending((before) => before.filter((one) => one.place !== place));
          resolve(made);
        };
        setPending((before) => [...before, { place, formId, start, settle }]);
      }),
    [],
  );
  const creations = useMemo(() => ({ create, open: pending.length }), [create, pending.length]);
  return (
    <CreationContext value={creations}>
      {children}
      {pending.map(({ place, formId, start, settle }, index) => (
        <DepthContext key={place} value={index + 1}>
          <Suspense>
            <CreationDrawer formId={formId} start={start} onSettled={settle} />
          </Suspense>
        </DepthContext>
      ))}
    </CreationContext>
  );
}
