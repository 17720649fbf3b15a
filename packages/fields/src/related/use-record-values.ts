import { type Condition, variablesIn } from '@mortise/core';
import { useCallback, useSyncExternalStore } from 'react';
import type { RecordAround } from '../field-view.ts';

const deaf = () => () => undefined;

/** Draws again when one of the fields changes that a condition compares with. Gives their values, written as JSON. */
export function useRecordValues(condition: Condition | null, record: RecordAround | undefined): string {
  const names = condition === null ? '' : variablesIn(condition).join(' ');
  const read = useCallback(
    () => JSON.stringify(names === '' ? [] : names.split(' ').map((id) => record?.valueOf(id) ?? null)),
    [names, record],
  );
  return useSyncExternalStore(record?.subscribe ?? deaf, read, read);
}
