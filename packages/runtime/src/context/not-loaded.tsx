'use client';

import { problemOf } from '@mortise/api/client';
import { ErrorState, useText } from '@mortise/ui';

interface NotLoadedProps {
  /** What failed: 看板没有加载出来. */
  readonly title: string;
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly isRetrying?: boolean;
}

/** In place of what could not be asked for: why, and once more. */
export function NotLoaded({ title, error, onRetry, isRetrying = false }: NotLoadedProps) {
  const { t } = useText();
  const { text, traceId } = problemOf(error);
  return <ErrorState title={title} detail={t(text)} traceId={traceId} onRetry={onRetry} isRetrying={isRetrying} />;
}
