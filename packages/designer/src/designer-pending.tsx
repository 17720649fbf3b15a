'use client';

import { ErrorState, PageSkeleton, useText } from '@mortise/ui';
import { problemText } from './problem-text.ts';

/** What is asked for before a designer can open. */
interface Awaited {
  readonly error: unknown;
  readonly isFetching: boolean;
  readonly refetch: () => Promise<unknown>;
}

interface DesignerPendingProps {
  /** What to say when it does not come. */
  readonly title: string;
  readonly queries: readonly Awaited[];
  /** Why it does not come where no call failed. */
  readonly reason?: string | undefined;
}

/** In place of a designer: what it works on is on its way, or did not come. */
export function DesignerPending({ title, queries, reason }: DesignerPendingProps) {
  const { t } = useText();
  const error = queries.find((query) => query.error)?.error;
  return (
    <div className="mo-designer">
      {error || reason ? (
        <ErrorState
          title={title}
          detail={error ? problemText(error, t) : reason}
          onRetry={() => void Promise.all(queries.map(({ refetch }) => refetch()))}
          isRetrying={queries.some(({ isFetching }) => isFetching)}
        />
      ) : (
        <PageSkeleton />
      )}
    </div>
  );
}
