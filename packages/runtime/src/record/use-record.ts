'use client';

import type { ApiClient } from '@mortise/api/client';
import type { RecordView } from '@mortise/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useRuntime } from '../context/runtime-context.tsx';
import type { Titles } from '../context/titles.ts';
import { useChanges } from '../live/use-changes.ts';
import { teamQueryKey } from './team/use-team.ts';

export const recordKey = (formId: string, recordId: string) => ['record', formId, recordId] as const;

export const recordQuery = ({ api, titles }: { api: ApiClient; titles: Titles }, formId: string, recordId: string) => ({
  queryKey: recordKey(formId, recordId),
  queryFn: async (): Promise<RecordView> => {
    const detail = await api.call('GET /forms/:form/records/:id', { params: { form: formId, id: recordId } });
    titles.learn({ ...detail.titles, [recordId]: detail.record.title });
    return detail.record;
  },
});

/** A record as it is stored, anew within a second after anyone changed it. Null asks for nothing. */
export function useRecord(formId: string, recordId: string | null) {
  const runtime = useRuntime();
  const queries = useQueryClient();
  const query = useQuery({
    ...recordQuery(runtime, formId, recordId ?? ''),
    enabled: recordId !== null,
    staleTime: 0,
  });
  const { refetch } = query;
  const onChange = useCallback<Parameters<typeof useChanges>[1]>(
    (changes) => {
      if (recordId === null) return;
      if (!changes.some(({ kind, recordIds }) => kind === 'many' || recordIds.includes(recordId))) return;
      void refetch();
      void queries.invalidateQueries({ queryKey: teamQueryKey(formId, recordId) });
    },
    [formId, recordId, refetch, queries],
  );
  useChanges(formId, onChange);
  return query;
}
