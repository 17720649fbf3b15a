'use client';

import { useCallback } from 'react';
import { updateBlocks } from '../commands/update-blocks.ts';
import { useDesigner } from '../designer-context.ts';

type BlockChange = Parameters<typeof updateBlocks>[2];

/** Changes properties of blocks. What is typed letter by letter in one property is one step of the history. */
export function useChange(ids: readonly string[]): (change: BlockChange) => void {
  const { store } = useDesigner();
  return useCallback(
    (change) =>
      store.getState().dispatch((form) => updateBlocks(form, ids, change), {
        word: `${ids.join(' ')} ${Object.keys(change).join(' ')}`,
      }),
    [store, ids],
  );
}
