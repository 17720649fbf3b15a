'use client';

import { problemOf } from '@mortise/api/client';
import type { Waypoint } from '@mortise/core';
import { useText, useToast } from '@mortise/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useDesk } from '../desk/desk-context.tsx';

const key = ['waypoints'] as const;
/** Who only passes by was not there. */
const stayMs = 1500;

/** What the person keeps at hand, and where they were. */
export function useWaypoints() {
  const { api } = useDesk();
  return useQuery({ queryKey: key, queryFn: () => api.call('GET /me/places'), staleTime: 30_000 });
}

const isSame = (a: Waypoint, b: Waypoint) => a.kind === b.kind && a.id === b.id;

/** Whether something is kept at hand, and how to keep it or let it go. */
export function useFavourite(waypoint: Waypoint | null) {
  const { api } = useDesk();
  const { t } = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const { data } = useWaypoints();
  const isKept = waypoint !== null && (data?.favourites.some((one) => isSame(one, waypoint)) ?? false);
  const { mutate } = useMutation({
    mutationFn: ({ one, keep }: { readonly one: Waypoint; readonly keep: boolean }) =>
      keep
        ? api.call('PUT /me/favourites', { body: one })
        : api.call('DELETE /me/favourites/:kind/:id', { params: { kind: one.kind, id: one.id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
    onError: (problem) => toast.failed(t(problemOf(problem).text), { traceId: problemOf(problem).traceId }),
  });
  return {
    isKept,
    label: isKept ? t({ zh: '取消收藏', en: 'Remove from favourites' }) : t({ zh: '收藏', en: 'Add to favourites' }),
    toggle: () => waypoint && mutate({ one: waypoint, keep: !isKept }),
  };
}

/** Notes that the person is at a form or a view, once they stay. (Of records their visits are noted.) */
export function useNoteVisit(kind: 'form' | 'view', id: string, formId: string) {
  const { api } = useDesk();
  const queries = useQueryClient();
  useEffect(() => {
    if (id === '') return;
    const timer = setTimeout(() => {
      // Whether it was noted or not is no concern of whoever works here.
      void api
        .call('PUT /me/recent', { body: { kind, id, formId } })
        .then(() => queries.invalidateQueries({ queryKey: key, refetchType: 'none' }))
        .catch(() => undefined);
    }, stayMs);
    return () => clearTimeout(timer);
  }, [api, queries, kind, id, formId]);
}
