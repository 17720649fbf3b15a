'use client';

import type { Block } from '@mortise/core';
import { useCallback } from 'react';
import { updateBlocks } from '../commands/update-blocks.ts';
import { useDesigner, useDesignerState } from '../designer-context.ts';

type BlockChange = Parameters<typeof updateBlocks>[2];

/** Changes properties of blocks. What is typed letter by letter in one property is one step of the history. */
export function useChangeOf(ids: readonly string[]): (change: BlockChange) => void {
  const { store } = useDesigner();
  return useCallback(
    (change) =>
      store.getState().dispatch((form) => updateBlocks(form, ids, change), {
        word: `${ids.join(' ')} ${Object.keys(change).join(' ')}`,
      }),
    [store, ids],
  );
}

export function useChange(id: string): (change: BlockChange) => void {
  const { store } = useDesigner();
  return useCallback(
    (change) =>
      store
        .getState()
        .dispatch((form) => updateBlocks(form, [id], change), { word: `${id} ${Object.keys(change).join(' ')}` }),
    [store, id],
  );
}

/** A part of a block: typing its label draws again what shows the label, and nothing else of the panel. */
export const useBlockPart = <T>(id: string, select: (block: Block) => T): T | undefined =>
  useDesignerState(({ index }) => {
    const block = index.byId.get(id);
    return block && select(block);
  });
