'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useDesk } from '../desk/desk-context.tsx';

const pause = 150;

/** What was found for the text as it was a moment ago. `isCurrent`: it is for the text as it is now. */
export function useFound(text: string, appId: string | null, enabled: boolean) {
  const { api, apps } = useDesk();
  const [asked, setAsked] = useState('');
  const typed = text.trim();
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  const first = (apps.find(({ id }) => id === appId)?.forms ?? []).map(({ id }) => id).slice(0, 100);
  const query = useQuery({
    queryKey: ['everything', asked, appId],
    enabled: enabled && asked !== '',
    queryFn: ({ signal }) =>
      api.call(
        'GET /search/everything',
        { query: { q: asked, ...(first.length > 0 && { first: first.join(',') }) } },
        { signal },
      ),
    placeholderData: (before) => before,
    staleTime: 10_000,
  });
  return {
    found: asked === '' || typed === '' ? null : (query.data ?? null),
    error: asked === '' ? null : query.error,
    isCurrent: asked === typed && !query.isPlaceholderData && !query.isFetching,
  };
}
