'use client';

import type { Answer, ApiClient } from '@mortise/api/client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useRuntime } from '../context/runtime-context.tsx';

export type LoggedImport = Answer<'GET /forms/:form/imports'>[number];
export type LoggedExport = Answer<'GET /forms/:form/exports'>[number];

/** So many come at once. */
const pageSize = 50;
const lookAgain = 2_000;
const underWay: ReadonlySet<string> = new Set(['running', 'undoing']);

export const importLogKey = (formId: string) => ['import-log', formId] as const;

/** Who brought what into a form, the newest first; looked at again as long as something is under way. */
export const useImportLog = (formId: string) =>
  useLog<LoggedImport>(importLogKey(formId), (api, before) =>
    api.call('GET /forms/:form/imports', { params: { form: formId }, query: before ? { before } : {} }),
  );

/** Who took what out of it. */
export const useExportLog = (formId: string) =>
  useLog<LoggedExport>(['export-log', formId], (api, before) =>
    api.call('GET /forms/:form/exports', { params: { form: formId }, query: before ? { before } : {} }),
  );

function useLog<Entry extends { readonly id: string; readonly state: string }>(
  queryKey: readonly string[],
  ask: (api: ApiClient, before: string | null) => Promise<readonly Entry[]>,
) {
  const { api } = useRuntime();
  const pages = useInfiniteQuery({
    queryKey,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => ask(api, pageParam),
    getNextPageParam: (page) => (page.length < pageSize ? null : (page.at(-1)?.id ?? null)),
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.some((entry) => underWay.has(entry.state))) ? lookAgain : false,
    staleTime: 0,
  });
  return { ...pages, entries: pages.data?.pages.flat() ?? [] };
}
