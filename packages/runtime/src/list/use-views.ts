'use client';

import type { Answer } from '@mortise/api/client';
import type { ViewDraft } from '@mortise/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRuntime } from '../context/runtime-context.tsx';

export type SavedView = Answer<'GET /forms/:form/views'>[number];

const viewsKey = (formId: string) => ['views', formId] as const;

export function useViews(formId: string) {
  const { api } = useRuntime();
  return useQuery({
    queryKey: viewsKey(formId),
    queryFn: () => api.call('GET /forms/:form/views', { params: { form: formId } }),
  });
}

/** What people do with views. Each gives the id of the view it made or changed. */
export function useViewChanges(formId: string) {
  const { api } = useRuntime();
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: viewsKey(formId) });
  return {
    create: useMutation({
      mutationFn: async ({ draft, personal }: { draft: ViewDraft; personal: boolean }) => {
        const body = { kind: 'view' as const, draft: draft as never, personal };
        const made = await api.call('POST /definitions', { body });
        await api.call('POST /definitions/:id/publish', { params: { id: made.id }, body: { revision: made.revision } });
        return made.id;
      },
      onSuccess,
    }),
    save: useMutation({
      mutationFn: async ({ view, draft }: { view: SavedView; draft: ViewDraft }) => {
        const body = { revision: view.revision, draft: draft as never };
        await api.call('POST /definitions/:id/publish', { params: { id: view.id }, body });
        return view.id;
      },
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: (id: string) => api.call('DELETE /definitions/:id', { params: { id } }),
      onSuccess,
    }),
    restore: useMutation({
      mutationFn: (id: string) => api.call('POST /definitions/:id/restore', { params: { id } }),
      onSuccess,
    }),
  };
}
