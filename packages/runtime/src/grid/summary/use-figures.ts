'use client';

import type { Figure, Figures } from '@mortise/core';
import { useQuery } from '@tanstack/react-query';
import { useRuntime } from '../../context/runtime-context.tsx';
import type { Question } from '../../list/use-records.ts';
import { useChanges } from '../../live/use-changes.ts';
import { useRefresh } from '../../live/use-refresh.ts';

/** Long lists take a moment to add up: changes that come one after the other are counted together. */
const freshFor = 5_000;

/** What the records of a list come to, all of them and not only those that are loaded. */
export function useFigures(formId: string, { filter, search }: Question, figures: readonly Figure[]): Figures | null {
  const { api } = useRuntime();
  const asked = JSON.stringify([filter, search, figures]);
  const found = useQuery({
    queryKey: ['figures', formId, asked],
    enabled: figures.length > 0,
    staleTime: freshFor,
    placeholderData: (before, query) => (query?.queryKey[1] === formId ? before : undefined),
    queryFn: async () => {
      const body = { filter, search, figures: [...figures] };
      return (await api.call('POST /forms/:form/records/figures', { params: { form: formId }, body })).figures;
    },
  });
  useChanges(formId, useRefresh(found.refetch));
  return found.data ?? null;
}
