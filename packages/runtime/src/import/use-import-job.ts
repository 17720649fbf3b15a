'use client';

import type { ImportPlan, ReadingChoices } from '@mortise/core';
import { type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Job } from './analysis.ts';
import { useImportPlace } from './import-context.ts';

export const jobKey = (id: string) => ['import', id] as const;
export const recentKey = ['imports'] as const;

/** Milliseconds until the next look. While rows are written the answer carries the analysis, so it is asked less often. */
const every: Readonly<Record<string, number>> = { analysing: 400, checking: 700, running: 1000, undoing: 1000 };
const lookAgainIn = (state: string | undefined): number | false => every[state ?? ''] ?? false;

/** An import as it stands, looked at again as long as the worker is busy with it. */
export function useImportJob(id: string): UseQueryResult<Job> {
  const { api } = useImportPlace();
  return useQuery({
    queryKey: jobKey(id),
    queryFn: async () => (await api.call('GET /imports/:id', { params: { id } })) as Job,
    refetchInterval: ({ state }) => lookAgainIn(state.data?.state),
    refetchIntervalInBackground: true,
    staleTime: 0,
  });
}

export function useRecentImports() {
  const { api } = useImportPlace();
  return useQuery({
    queryKey: recentKey,
    queryFn: async () => (await api.call('GET /imports')) as readonly Job[],
    refetchInterval: ({ state }) => (state.data?.some((job) => lookAgainIn(job.state)) ? 2000 : false),
    staleTime: 0,
  });
}

/** What a person does with an import. Each answer is the import as it stands then. */
export function useImportActions(id: string) {
  const { api } = useImportPlace();
  const queries = useQueryClient();
  const keep = { onSuccess: (job: Job) => queries.setQueryData(jobKey(id), job) };
  return {
    read: useMutation({
      mutationFn: async (body: ReadingChoices) =>
        (await api.call('POST /imports/:id/reading', { params: { id }, body: body as ReadingBody })) as Job,
      ...keep,
    }),
    start: useMutation({
      mutationFn: async (plan: ImportPlan) =>
        (await api.call('POST /imports/:id/start', { params: { id }, body: { plan } })) as Job,
      ...keep,
    }),
    check: useMutation({
      mutationFn: async (plan: ImportPlan) =>
        (await api.call('POST /imports/:id/check', { params: { id }, body: { plan } })) as Job,
      ...keep,
    }),
    pause: useMutation({
      mutationFn: async () => (await api.call('POST /imports/:id/pause', { params: { id } })) as Job,
      ...keep,
    }),
    resume: useMutation({
      mutationFn: async () => (await api.call('POST /imports/:id/resume', { params: { id } })) as Job,
      ...keep,
    }),
    cancel: useMutation({
      mutationFn: async () => (await api.call('POST /imports/:id/cancel', { params: { id } })) as Job,
      ...keep,
    }),
  };
}

/** The same, with lists that zod's types call mutable. */
interface ReadingBody {
  encoding?: string;
  delimiter?: string;
  headers?: Record<string, number[]>;
}
