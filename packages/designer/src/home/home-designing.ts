'use client';

import type { HomeBlock, HomeDraft, PublishedForm } from '@mortise/core';
import { createContext, type ReactNode, useContext } from 'react';

/** The home page while it is arranged. */
export interface HomeDesigning {
  readonly home: HomeDraft;
  /** All that are published. */
  readonly forms: readonly PublishedForm[];
  /** Id of the chosen block; null: none. */
  readonly chosen: string | null;
  readonly choose: (blockId: string | null) => void;
  /** Edits of one `word` in a row are one step back. */
  readonly change: (edit: (home: HomeDraft) => HomeDraft, word?: string) => void;
  /** A block as people see it. */
  readonly renderBlock: (block: HomeBlock) => ReactNode;
}

const Context = createContext<HomeDesigning | null>(null);
export const HomeDesigningProvider = Context.Provider;

export function useHomeDesigning(): HomeDesigning {
  const designing = useContext(Context);
  if (!designing) throw new Error('useHomeDesigning stands outside HomeDesigningProvider.');
  return designing;
}
