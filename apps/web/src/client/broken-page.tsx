'use client';

import { ErrorState, useText } from '@mortise/ui';

interface BrokenPageProps {
  error: Error & { digest?: string };
  reset: () => void;
}

/** A bug in a page stays in the page: the shell around it works on. */
export function BrokenPage({ error, reset }: BrokenPageProps) {
  const { t } = useText();
  return (
    <ErrorState
      title={t({ zh: '页面没有显示出来', en: "This page couldn't be shown" })}
      detail={t({ zh: '已保存的内容不受影响', en: 'What you saved is safe' })}
      traceId={error.digest}
      onRetry={reset}
    />
  );
}
