'use client';

import type { Field, StateOf } from '@mortise/core';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useFormScope } from './form-scope.ts';

/** What the rules make of the columns of a subform and of their cells; undefined where they say nothing. Draws again only when that changes. */
export function useColumnStates({ id: fieldId, key, columns }: Field): StateOf | undefined {
  const { session } = useFormScope();
  const subscribe = useCallback((notify: () => void) => session.subscribe(key, notify), [session, key]);
  const said = () =>
    [session.doubtsOf(fieldId), ...columns.map(({ id }) => JSON.stringify(session.stateOf(id) ?? null))].join();
  const text = useSyncExternalStore(subscribe, said, said);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said decides when whoever asks must ask again.
  return useMemo(
    () => (columns.some(({ id }) => session.stateOf(id)) ? (id, row) => session.stateOf(id, row) : undefined),
    [session, columns, text],
  );
}
