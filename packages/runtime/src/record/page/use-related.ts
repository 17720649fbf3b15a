'use client';

import { type RelatedPart, relatedParts } from '@mortise/core';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRuntime } from '../../context/runtime-context.tsx';
import { useLive } from '../../live/use-changes.ts';
import { usePageScope } from './page-scope.ts';
import type { PageShown } from './use-page.ts';

/** How many records each list of a page has, by the id of its part: one request for all, anew when any of them changes. */
export function useRelatedCounts(formId: string, recordId: string, { page }: PageShown) {
  const { api } = useRuntime();
  const queries = useQueryClient();
  const lists = relatedParts(page).map(({ id, via, filter }) => ({ id, via, filter }));
  const queryKey = ['related', formId, recordId, 'counts'];
  const { data } = useQuery({
    queryKey: [...queryKey, lists],
    queryFn: async () => {
      const params = { form: formId, id: recordId };
      const { counts } = await api.call('POST /forms/:form/records/:id/related/counts', { params, body: { lists } });
      return new Map(counts.map(({ id, count, exact }) => [id, { count, exact }]));
    },
    enabled: lists.length > 0,
    placeholderData: (before) => before,
  });
  const forms = [...new Set(lists.map(({ via }) => via.formId))];
  useLive(forms.length > 0 ? forms.join() : formId, (changes) => {
    if (forms.length > 0 && changes.some(({ kind }) => kind !== 'discussed'))
      void queries.invalidateQueries({ queryKey: ['related', formId, recordId] });
  });
  return data;
}

/** The records of one list, page by page. */
export function useRelatedList(part: RelatedPart) {
  const { form, record, related } = usePageScope();
  const { titles } = useRuntime();
  return useInfiniteQuery({
    queryKey: ['related', form.form.id, record.id, part],
    queryFn: async ({ pageParam }) => {
      const list = await related.load({ ...part, ...(pageParam ? { cursor: pageParam } : {}) });
      if (list) titles.learn({ ...list.titles, ...Object.fromEntries(list.items.map(({ id, title }) => [id, title])) });
      return list;
    },
    initialPageParam: '',
    getNextPageParam: (list) => list?.nextCursor ?? null,
    placeholderData: (before) => before,
  });
}
