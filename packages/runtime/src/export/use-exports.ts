'use client';

import type { Answer, ApiClient, Input } from '@mortise/api/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRuntime } from '../context/runtime-context.tsx';

export type Export = Answer<'GET /exports'>[number];
export type ExportWish = Input<'POST /forms/:form/exports'>['body'];

const exportsKey = ['exports'] as const;
const exportKey = (id: string) => ['export', id] as const;
/** Milliseconds until the next look at one that is under way. */
const lookAgain = 700;

/** An export as it stands, looked at again as long as the worker is at it. */
export function useExportJob(id: string) {
  const { api } = useRuntime();
  return useQuery({
    queryKey: exportKey(id),
    queryFn: () => api.call('GET /exports/:id', { params: { id } }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? lookAgain : false),
    refetchIntervalInBackground: true,
    staleTime: 0,
  });
}

/** One's own, newest first. */
export function useExports() {
  const { api } = useRuntime();
  return useQuery({
    queryKey: exportsKey,
    queryFn: () => api.call('GET /exports'),
    refetchInterval: ({ state }) => (state.data?.some((job) => job.state === 'running') ? 2 * lookAgain : false),
    staleTime: 0,
  });
}

export function useExportActions() {
  const { api } = useRuntime();
  const queries = useQueryClient();
  const onSuccess = (job: Export) => {
    queries.setQueryData(exportKey(job.id), job);
    return queries.invalidateQueries({ queryKey: exportsKey });
  };
  return {
    start: useMutation({
      mutationFn: ({ formId, wish }: { formId: string; wish: ExportWish }) =>
        api.call('POST /forms/:form/exports', { params: { form: formId }, body: wish }),
      onSuccess,
    }),
    cancel: useMutation({
      mutationFn: (id: string) => api.call('POST /exports/:id/cancel', { params: { id } }),
      onSuccess,
    }),
  };
}

/** Has the browser fetch the file of an export. */
export function fetchExport(api: ApiClient, { id }: Pick<Export, 'id'>): void {
  const link = document.createElement('a');
  link.href = api.url('GET /exports/:id/file', { params: { id } });
  link.download = '';
  link.click();
}
