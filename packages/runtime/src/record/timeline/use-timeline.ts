'use client';

import type { TimelineEntry, TimelineKind, TimelinePage, TimelineSource } from '@mortise/core';
import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useRuntime } from '../../context/runtime-context.tsx';
import { useLive } from '../../live/use-changes.ts';
import { useRefresh } from '../../live/use-refresh.ts';

const perPage = 30;

/** The timeline of a record, anew when anything of it changes. */
export function useTimeline(
  formId: string,
  recordId: string,
  kinds: readonly TimelineKind[] | null,
  sources: readonly TimelineSource[],
) {
  const { api, titles } = useRuntime();
  const queries = useQueryClient();
  const key = useMemo(() => ['timeline', formId, recordId], [formId, recordId]);
  const params = { form: formId, id: recordId };
  const query = useInfiniteQuery({
    queryKey: [...key, kinds?.join() ?? '', sources],
    queryFn: async ({ pageParam }) => {
      const page = await api.call('GET /forms/:form/records/:id/timeline', {
        params,
        query: {
          limit: perPage,
          ...(kinds && { kinds: kinds.join() }),
          ...(sources.length > 0 && { sources: JSON.stringify(sources) }),
          ...(pageParam && { before: pageParam }),
        },
      });
      titles.learn(page.titles);
      titles.learn(Object.fromEntries(page.items.map(({ by, byName }) => [by, byName])));
      return page;
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
    staleTime: 0,
  });

  const entries = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
  const followUpForms = entries.flatMap((entry) => (entry.kind === 'follow-up' ? entry.formId : []));
  const refresh = useRefresh(query.refetch);
  const watched = new Set([formId, ...followUpForms, ...sources.map((source) => source.formId)]);
  useLive([...watched].join(), (changes) => {
    const mayConcern = changes.some(
      ({ formId: changed, kind, recordIds }) =>
        changed !== formId || kind === 'many' || recordIds.length === 0 || recordIds.includes(recordId),
    );
    if (mayConcern) refresh();
  });

  /** Puts in an entry that was just made, or its newer state, without asking again. */
  const put = useCallback(
    (entry: TimelineEntry) =>
      queries.setQueriesData<InfiniteData<TimelinePage>>(
        { queryKey: key },
        (before) => before && withEntry(before, entry),
      ),
    [queries, key],
  );
  return { ...query, entries, put };
}

function withEntry(data: InfiniteData<TimelinePage>, entry: TimelineEntry): InfiniteData<TimelinePage> {
  const isIn = data.pages.some(({ items }) => items.some(({ id }) => id === entry.id));
  const pages = data.pages.map((page, index) => {
    if (isIn) return { ...page, items: page.items.map((item) => (item.id === entry.id ? entry : item)) };
    return index === 0 ? { ...page, items: [entry, ...page.items] } : page;
  });
  return { ...data, pages };
}
