'use client';

import type { ApiClient } from '@mortise/api/client';
import type { FileRef } from '@mortise/core';
import { createContext, lazy, type ReactNode, Suspense, useContext, useMemo, useState } from 'react';

const FileViewer = lazy(() => import('./file-viewer.tsx').then((module) => ({ default: module.FileViewer })));

/** Files that somebody looks at, one after another. */
export interface Shown {
  readonly files: readonly FileRef[];
  /** The one to begin with. */
  readonly at: number;
  readonly api: ApiClient;
  readonly fileUrl: (id: string, variant?: 'thumbnail' | 'download') => string;
}

const PreviewContext = createContext<((shown: Shown) => void) | null>(null);

/** Below it, files open over the page. */
export function PreviewProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null);
  return (
    <PreviewContext value={setShown}>
      {children}
      {shown && (
        <Suspense>
          <FileViewer {...shown} onClose={() => setShown(null)} />
        </Suspense>
      )}
    </PreviewContext>
  );
}

/** What field views are given to show files; undefined where there is no place to show them. */
export function useShowFiles({ api, fileUrl }: Pick<Shown, 'api' | 'fileUrl'>) {
  const show = useContext(PreviewContext);
  return useMemo(
    () => show && ((files: readonly FileRef[], at: number) => show({ files, at, api, fileUrl })),
    [show, api, fileUrl],
  );
}
