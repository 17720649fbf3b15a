'use client';

import type { DueSource } from '@mortise/core';
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../desk/desk-context.tsx';

/** What the person's home page is made of. */
export function useHome() {
  const { api } = useDesk();
  return useQuery({ queryKey: ['home'], queryFn: () => api.call('GET /home'), staleTime: 30_000 });
}

/** What was not due yesterday may be due today. */
const everyMs = 10 * 60_000;

/** Who is to be got in touch with; null: as the forms of follow-ups say. */
export function useDue(sources: readonly DueSource[] | null, limit: number) {
  const { api } = useDesk();
  const asked = sources?.map(({ formId, fieldId, who }) => `${formId}/${fieldId}/${who}`).join(',');
  return useQuery({
    queryKey: ['due', asked ?? null, limit],
    queryFn: () => api.call('GET /home/due', { query: { limit, ...(asked ? { sources: asked } : {}) } }),
    enabled: asked !== '',
    refetchInterval: everyMs,
    refetchOnMount: 'always',
    placeholderData: (before) => before,
  });
}
