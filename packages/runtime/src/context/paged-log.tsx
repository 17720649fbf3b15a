'use client';

import { EmptyLine, ListSkeleton, useText } from '@mortise/ui';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { NotLoaded } from './not-loaded.tsx';

interface PagedLogProps<Entry> {
  readonly log: Pick<
    UseInfiniteQueryResult,
    'error' | 'isPending' | 'isFetching' | 'isFetchingNextPage' | 'hasNextPage' | 'refetch' | 'fetchNextPage'
  > & { readonly entries: readonly Entry[] };
  /** What failed, where it did. */
  readonly failure: string;
  /** What is said where there is nothing yet. */
  readonly nothing: string;
  /** While the first page is on its way. */
  readonly skeleton?: ReactNode;
  /** Draws the entries; `more` is the way to the next page, to stand below them. */
  readonly children: (entries: readonly Entry[], more: ReactNode) => ReactNode;
}

/** A log, page by page. */
export function PagedLog<Entry>({
  log,
  failure,
  nothing,
  skeleton = <ListSkeleton />,
  children,
}: PagedLogProps<Entry>) {
  const { t } = useText();
  if (log.error)
    return (
      <NotLoaded title={failure} error={log.error} onRetry={() => void log.refetch()} isRetrying={log.isFetching} />
    );
  if (log.isPending) return skeleton;
  if (log.entries.length === 0) return <EmptyLine>{nothing}</EmptyLine>;
  return children(
    log.entries,
    log.hasNextPage && (
      <Button type="text" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
        {t({ zh: '加载更多', en: 'Load more' })}
      </Button>
    ),
  );
}
