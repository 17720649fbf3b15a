'use client';

import type { ApiClient } from '@mortise/api/client';
import { PageDraft, type PublishedForm, type StoredDefinition } from '@mortise/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { asJson } from '../form/document/as-json.ts';

/** A form with the page that was designed for it, and the published forms that its records may hang together with. */
export function usePageWork(api: ApiClient, formId: string) {
  const queries = useQueryClient();
  const queryKey = ['designer-page', formId];
  const work = useQuery({
    queryKey,
    queryFn: async () => {
      const form = await api.call('GET /definitions/:id', { params: { id: formId } });
      const [pages, forms] = await Promise.all([
        api.call('GET /definitions', { query: { kind: 'page', appId: form.appId } }),
        api.call('GET /definitions', { query: { kind: 'form' } }),
      ]);
      return {
        form,
        page: pages.find(({ draft }) => (draft as PageDraft).formId === formId) ?? null,
        forms: forms.flatMap(({ published }) => (published === null ? [] : [published as PublishedForm])),
      };
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnMount: 'always',
  });
  const refresh = () => queries.invalidateQueries({ queryKey });

  return {
    work,
    /** A page of one's own, which begins as the one that the form has by itself. */
    async begin(draft: PageDraft) {
      await api.call('POST /definitions', { body: { kind: 'page', draft: asJson(draft) } });
      await refresh();
    },
    /** The form has the page again that it had by itself. */
    async drop({ id }: Pick<StoredDefinition, 'id'>) {
      await api.call('DELETE /definitions/:id', { params: { id } });
      await refresh();
    },
  };
}

export const parsePage = (stored: unknown): PageDraft => PageDraft.parse(stored);
