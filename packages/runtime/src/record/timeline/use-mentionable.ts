'use client';

import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useRuntime } from '../../context/runtime-context.tsx';

/** People whom a comment on the record may call, by what was typed after @. Asked once somebody types it. */
export function useMentionable(formId: string, recordId: string) {
  const { api } = useRuntime();
  const [text, setText] = useState<string | null>(null);
  const asked = useDeferredValue(text);
  const { data, isPending } = useQuery({
    queryKey: ['mentionable', formId, recordId, asked],
    queryFn: () =>
      api.call('GET /forms/:form/records/:id/mentionable', {
        params: { form: formId, id: recordId },
        query: { q: (asked ?? '').slice(0, 100) },
      }),
    enabled: asked !== null,
    placeholderData: (before) => before,
    staleTime: 10_000,
  });
  return { people: data?.people ?? [], isLoading: isPending && asked !== null, search: setText };
}
