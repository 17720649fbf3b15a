'use client';

import { densities, ViewColumn, type ViewDraft, viewKindNames } from '@mortise/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import * as z from 'zod';
import { useRuntime } from '../context/runtime-context.tsx';

const Preferences = z.object({
  kind: z.enum(viewKindNames).optional(),
  columns: z.array(ViewColumn).optional(),
  density: z.enum(densities).optional(),
  settings: z.record(z.string(), z.json()).optional(),
});
/** How one person sees one view, where that differs from the view. */
export type Preferences = Partial<Pick<ViewDraft, 'kind' | 'columns' | 'density' | 'settings'>>;

const none: Preferences = {};
/** A drag of a column border makes many changes; the last one counts. */
const pause = 600;

/** Kept with the account. Shown at once, sent after a moment of quiet. */
export function usePreferences(viewKey: string) {
  const { api } = useRuntime();
  const queries = useQueryClient();
  const key = `grid:${viewKey}`;
  const stored = useQuery({
    queryKey: ['preferences', key],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<Preferences> => {
      const { value } = await api.call('GET /me/state/:key', { params: { key } }).catch(() => ({ value: null }));
      const parsed = Preferences.safeParse(value);
      return parsed.success ? (parsed.data as Preferences) : none;
    },
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const set = (next: Preferences) => {
    queries.setQueryData(['preferences', key], next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const isEmpty = Object.keys(next).length === 0;
      // A preference that is not kept is only met again on another device.
      void (
        isEmpty
          ? api.call('DELETE /me/state/:key', { params: { key } })
          : api.call('PUT /me/state/:key', { params: { key }, body: { value: next as never } })
      ).catch(() => undefined);
    }, pause);
  };
  return { preferences: stored.data ?? none, isReady: !stored.isPending, set };
}
