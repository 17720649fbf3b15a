'use client';

import type { FieldViewContext, Found } from '@mortise/fields/views';
import { createContext, lazy, type ReactNode, Suspense, useCallback, useContext, useMemo, useState } from 'react';

const CreationDrawer = lazy(() =>
  import('../record/creation-drawer.tsx').then((module) => ({ default: module.CreationDrawer })),
);

type Create = NonNullable<FieldViewContext['createRecord']>;

interface Pending {
  readonly place: number;
  readonly formId: string;
  readonly start: Parameters<Create>[1];
  readonly settle: (made: Found | null) => void;
}

interface Creations {
  readonly create: Create | undefined;
  /** How many drawers lie over the page. */
  readonly open: number;
}

const CreationContext = createContext<Creations>({ create: undefined, open: 0 });
const DepthContext = createContext(0);

/** Makes a record in place: undefined where no screen is around that could show its form. */
export const useCreation = () => useContext(CreationContext).create;

/** Does a drawer lie over the caller? Then keys are meant for that one. */
export const useIsCovered = () => useContext(CreationContext).open > useContext(DepthContext);

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
