'use client';

import { ErrorState, FormSkeleton, useText } from '@mortise/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { tell } from '../problem-text.ts';

interface LoadedProps<T> {
  query: UseQueryResult<T>;
  /** What did not load, in the reader's language. */
  failure: string;
  children: (data: T) => ReactNode;
}

/** Shows what a query brought; a skeleton before, and the reason when nothing came. Old data stays during a refetch. */
export function Loaded<T>({ query, failure, children }: LoadedProps<T>) {
  const { t } = useText();
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) return <FormSkeleton fields={4} />;
  const { text, traceId } = tell(query.error);
  return (
    <ErrorState
      title={failure}
      detail={t(text)}
      traceId={traceId}
      onRetry={() => query.refetch()}
      isRetrying={query.isFetching}
    />
  );
}
