'use client';

import { useOwnChanges } from '@mortise/runtime';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './api.ts';

const inboxKey = ['inbox'] as const;

/** How much waits for the person, kept up to date. */
export function useInbox() {
  const queries = useQueryClient();
  useOwnChanges('', () => void queries.invalidateQueries({ queryKey: inboxKey }));
  // What was not due yesterday may be due today.
  return useQuery({ queryKey: inboxKey, queryFn: () => api.call('GET /me/inbox'), refetchInterval: 10 * 60_000 });
}
