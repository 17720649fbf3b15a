'use client';

import type { Neighbours } from '@mortise/core';
import { useShortcut } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { useRuntime } from '../context/runtime-context.tsx';
import type { RecordListQuery } from './record-target.ts';

/** The records before and after this one in its list. Null asks for nothing. */
export function useNeighbours(
  formId: string,
  recordId: string | null,
  query: RecordListQuery = {},
): Neighbours | undefined {
  const { api } = useRuntime();
  const { filter, sort, search } = query;
  const { data } = useQuery({
    queryKey: ['neighbours', formId, recordId, filter ?? null, sort ?? null, search ?? ''],
    queryFn: () =>
      api.call('GET /forms/:form/records/:id/neighbours', {
        params: { form: formId, id: recordId ?? '' },
        query: {
          ...(filter && { filter: JSON.stringify(filter) }),
          ...(sort && sort.length > 0 && { sort: JSON.stringify(sort) }),
          ...(search && { search }),
        },
      }),
    enabled: recordId !== null,
    retry: false,
    placeholderData: (before) => before,
  });
  return data;
}

/** Goes along the list by keys. */
export function useNeighbourKeys(neighbours: Neighbours | undefined, go: ((recordId: string) => void) | undefined) {
  const enabled = go !== undefined;
  useShortcut('record.previous', () => neighbours?.previous && go?.(neighbours.previous), { enabled });
  useShortcut('record.next', () => neighbours?.next && go?.(neighbours.next), { enabled });
}
