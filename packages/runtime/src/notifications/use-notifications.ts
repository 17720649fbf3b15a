'use client';

import type { Answer } from '@mortise/api/client';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../desk/desk-context.tsx';
import { useOwnChanges } from '../live/use-own-changes.ts';

export type NotificationShown = Answer<'GET /notifications'>['items'][number];

const key = ['notifications'] as const;

/** What the person was told, newest first, as it comes. */
export function useNotifications(unread: boolean) {
  const { api } = useDesk();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: key });
  useOwnChanges('notification.', () => void refresh());
  const pages = useInfiniteQuery({
    queryKey: [...key, unread],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      api.call('GET /notifications', {
        query: { ...(unread && { unread: 'true' }), ...(pageParam && { cursor: pageParam }) },
      }),
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: (before) => before,
  });
  const mark = useMutation({
    mutationFn: ({ ids, read = true }: { readonly ids: readonly string[] | null; readonly read?: boolean }) =>
      api.call('PUT /notifications/read', { body: { ids: ids && [...ids], read } }),
    onSettled: refresh,
  });
  return { ...pages, items: pages.data?.pages.flatMap(({ items }) => items) ?? [], mark };
}
