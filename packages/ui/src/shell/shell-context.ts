'use client';

import { createContext, useContext } from 'react';

interface Shell {
  /** Opens the navigation of the current app over the page, on phones. */
  openNavigation(): void;
  /** Opens the search over everything. */
  readonly search: (() => void) | undefined;
}

export const ShellContext = createContext<Shell | null>(null);

/** The shell around this page; null where there is none, as in a designer. */
export const useShell = () => useContext(ShellContext);
