'use client';

import { createContext, lazy, type ReactNode, Suspense, useCallback, useContext, useMemo, useState } from 'react';
import type { RuntimeForm } from '../context/use-form.ts';
import type { ListField } from '../list/list-fields.ts';
import type { Listed } from './export-wish.ts';

const ExportDialog = lazy(() => import('./export-dialog.tsx').then((module) => ({ default: module.ExportDialog })));
const ExportsDrawer = lazy(() => import('./exports-drawer.tsx').then((module) => ({ default: module.ExportsDrawer })));

export interface Exporting {
  /** Asks how to take records out: those picked, or whatever the person chooses. */
  readonly ask: (picked?: readonly string[]) => void;
  /** What was taken out lately, and is under way. */
  readonly showMine: () => void;
}

const ExportContext = createContext<Exporting | null>(null);

interface ExportProviderProps {
  readonly form: RuntimeForm;
  readonly fields: readonly ListField[];
  readonly listed: Listed;
  readonly children: ReactNode;
}

/** Around every view of a form: the way out for its records. */
export function ExportProvider({ form, fields, listed, children }: ExportProviderProps) {
  const [picked, setPicked] = useState<readonly string[] | null>(null);
  const [isShown, setIsShown] = useState(false);
  const [wasShown, setWasShown] = useState(false);
  const showMine = useCallback(() => {
    setPicked(null);
    setWasShown(true);
    setIsShown(true);
  }, []);
  const exporting = useMemo<Exporting>(() => ({ ask: (ids = []) => setPicked(ids), showMine }), [showMine]);
  return (
    <ExportContext value={form.rights.may('export') ? exporting : null}>
      {children}
      <Suspense>
        {picked && (
          <ExportDialog
            form={form}
            fields={fields}
            listed={listed}
            picked={picked}
            onShowMine={showMine}
            onClose={() => setPicked(null)}
          />
        )}
        {wasShown && <ExportsDrawer open={isShown} onClose={() => setIsShown(false)} />}
      </Suspense>
    </ExportContext>
  );
}

/** Null where the person may not export. */
export const useExporting = (): Exporting | null => useContext(ExportContext);
