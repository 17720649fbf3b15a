'use client';

import { createContext, useContext, useEffect, useRef } from 'react';

/** What the large button at the foot of a phone does on this page. */
export interface ShellCreation {
  /** 新建商机 */
  readonly label: string;
  readonly create: () => void;
}

interface Shell {
  /** Opens the navigation of the current app over the page, on phones. */
  openNavigation(): void;
  /** Opens the search over everything. */
  readonly search: (() => void) | undefined;
  /** Null: what it does everywhere. */
  setCreation(creation: ShellCreation | null): void;
}

export const ShellContext = createContext<Shell | null>(null);

/** The shell around this page; null where there is none, as in a designer. */
export const useShell = () => useContext(ShellContext);

/** As long as the page is there the large button at the foot of a phone makes this; null: what it makes everywhere. */
export function useShellCreation(label: string | null, create: () => void) {
  const setCreation = useShell()?.setCreation;
  const latest = useRef(create);
  latest.current = create;
  useEffect(() => {
    if (!setCreation || label === null) return;
    setCreation({ label, create: () => latest.current() });
    return () => setCreation(null);
  }, [setCreation, label]);
}
