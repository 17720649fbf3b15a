'use client';

import { EmptyLine, ErrorState, ListSkeleton, useText } from '@mortise/ui';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { problemOf } from '../context/problem.ts';

interface TransferLogProps<Entry> {
  readonly log: Pick<
    UseInfiniteQueryResult,
    'error' | 'isPending' | 'isFetching' | 'isFetchingNextPage' | 'hasNextPage' | 'refetch' | 'fetchNextPage'
  > & { readonly entries: readonly Entry[] };
  /** What is said where there is nothing yet. */
  readonly nothing: string;
  readonly children: (entry: Entry) => ReactNode;
}

/** A log, page by page. */
export function TransferLog<Entry>({ log, nothing, children }: TransferLogProps<Entry>) {
  const { t } = useText();
  if (log.error) {
    const { text, traceId } = problemOf(log.error);
    return (
      <ErrorState
        title={t({ zh: '记录没有加载出来', en: "Couldn't load the log" })}
        detail={t(text)}
        traceId={traceId}
        onRetry={() => void log.refetch()}
        isRetrying={log.isFetching}
      />
    );
  }
  if (log.isPending) return <ListSkeleton rows={6} rowHeight={64} />;
  if (log.entries.length === 0) return <EmptyLine>{nothing}</EmptyLine>;
  return (
    <>
      <ul className="rt-transfers">{log.entries.map(children)}</ul>
      {log.hasNextPage && (
        <Button type="text" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {t({ zh: '加载更多', en: 'Load more' })}
        </Button>
      )}
    </>
  );
}
