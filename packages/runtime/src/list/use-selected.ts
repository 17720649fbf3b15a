'use client';

import { useSyncExternalStore } from 'react';
import type { Selection } from '../grid/selection.ts';

/** How many are selected. */
export const useSelected = (selection: Selection): number =>
  useSyncExternalStore(
    selection.subscribe,
    () => selection.ids().size,
    () => 0,
  );
