'use client';

import { createContext, useContext } from 'react';

/** Which records are to become one. */
export interface MergeAsked {
  readonly formId: string;
  readonly recordIds: readonly string[];
  /** The one that stays unless the person says another. */
  readonly survivorId?: string;
}

export interface Merging {
  /** Opens the dialog over the page; answers whether they were merged. */
  readonly ask: (asked: MergeAsked) => Promise<boolean>;
  /** Parts them again, and tells what could not be put back. */
  readonly undo: (formId: string, mergeId: string) => Promise<void>;
}

export const MergingContext = createContext<Merging | null>(null);

/** Null where nothing is merged, such as in a preview. */
export const useMerging = (): Merging | null => useContext(MergingContext);
