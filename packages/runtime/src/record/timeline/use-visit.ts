'use client';

import type { RecordVisit } from '@mortise/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRuntime } from '../../context/runtime-context.tsx';

const visitKey = (formId: string, recordId: string) => ['visit', formId, recordId] as const;

/** Notes that the record is looked at, once per opening, and tells when that was before and who follows it. */
export function useVisit(formId: string, recordId: string | null) {
  const { api } = useRuntime();
  return useQuery({
    queryKey: visitKey(formId, recordId ?? ''),
    queryFn: () => api.call('POST /forms/:form/records/:id/visits', { params: { form: formId, id: recordId ?? '' } }),
    enabled: recordId !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  }).data;
}

/** Follows the record, or stops: shown at once, put back when it could not be. */
export function useFollow(formId: string, recordId: string) {
  const { api, me } = useRuntime();
  const queries = useQueryClient();
  const key = visitKey(formId, recordId);
  return async (following: boolean) => {
    const before = queries.getQueryData<RecordVisit>(key);
    if (!before) return;
    const others = before.followers.filter((id) => id !== me.id);
    queries.setQueryData<RecordVisit>(key, {
      ...before,
      following,
      followers: following ? [...others, me.id] : others,
    });
    try {
      const body = { following };
      const { followers } = await api.call('PUT /forms/:form/records/:id/follow', {
        params: { form: formId, id: recordId },
        body,
      });
      queries.setQueryData<RecordVisit>(key, { ...before, following, followers });
    } catch (error) {
      queries.setQueryData<RecordVisit>(key, before);
      throw error;
    }
  };
}
