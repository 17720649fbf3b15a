'use client';

import type { ConnectorInput } from '@mortise/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api.ts';

const connectorsKey = ['connectors'] as const;

export const useConnectors = () => useQuery({ queryKey: connectorsKey, queryFn: () => api.call('GET /connectors') });

/** What can be done with a connector. Whoever asks says what failed where it belongs. */
export function useConnectorChanges() {
  const queries = useQueryClient();
  const onSuccess = () => {
    queries.invalidateQueries({ queryKey: ['connector-offers'] });
    return queries.invalidateQueries({ queryKey: connectorsKey });
  };
  return {
    save: useMutation({
      mutationFn: ({ id, revision, body }: { id: string | null; revision: number; body: ConnectorInput }) =>
        id === null
          ? api.call('POST /connectors', { body })
          : api.call('PUT /connectors/:id', { params: { id }, body: { ...body, revision } }),
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: (id: string) => api.call('DELETE /connectors/:id', { params: { id } }),
      onSuccess,
    }),
    ask: useMutation({
      mutationFn: (body: ConnectorInput & { id: string | null; requestId: string; inputs: Record<string, string> }) =>
        api.call('POST /connectors/tries', { body }),
    }),
  };
}
