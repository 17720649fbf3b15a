'use client';

import { type Block, type Field, type FieldState, plainState } from '@mortise/core';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useFormScope } from './form-scope.ts';

/** What the rules make of a block for the record at hand. Draws again only when that changes. */
export function useBlockState(block: Block, field: Field | undefined): FieldState {
  const { session } = useFormScope();
  const plain = useMemo(() => plainState(block), [block]);
  const key = field?.key;
  const subscribe = useCallback(
    (notify: () => void) =>
      key === undefined ? session.subscribeLayout(block.id, notify) : session.subscribe(key, notify),
    [session, key, block.id],
  );
  const state = () => session.stateOf(block.id) ?? plain;
  return useSyncExternalStore(subscribe, state, state);
}
