'use client';

import { problemOf } from '@mortise/api/client';
import { ErrorState, useText } from '@mortise/ui';

interface NotLoadedProps {
  /** What did not load, in the reader's language. */
  readonly title: string;
  readonly queries: readonly {
    readonly error: unknown;
    readonly isFetching: boolean;
    readonly refetch: () => Promise<unknown>;
  }[];
}

/** In place of what could not be asked for: why, and once more. */
export function NotLoaded({ title, queries }: NotLoadedProps) {
  const { t } = useText();
  const { text, traceId } = problemOf(queries.find(({ error }) => error)?.error);
  return (
    <ErrorState
      title={title}
      detail={t(text)}
      traceId={traceId}
      onRetry={() => void Promise.all(queries.map(({ refetch }) => refetch()))}
      isRetrying={queries.some(({ isFetching }) => isFetching)}
    />
  );
}
