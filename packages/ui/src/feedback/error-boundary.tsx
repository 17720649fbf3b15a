'use client';

import { Component, type ReactNode } from 'react';
import { ErrorState } from '../states/error-state.tsx';
import { useText } from '../text/locale.tsx';

interface ErrorBoundaryProps {
  /** Told once per accident: the log. */
  onError?: (error: unknown) => void;
  /** A new value tries again: the route, the record. */
  resetKey?: string;
  children: ReactNode;
}

interface BoundaryState {
  error: unknown;
  resetKey: string | undefined;
}

/** A bug in one place stays in that place. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: undefined, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { error: error ?? new Error('unknown') };
  }

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: BoundaryState): Partial<BoundaryState> | null {
    return props.resetKey === state.resetKey ? null : { error: undefined, resetKey: props.resetKey };
  }

  override componentDidCatch(error: unknown) {
    this.props.onError?.(error);
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    return <BrokenPart onRetry={() => this.setState({ error: undefined })} />;
  }
}

function BrokenPart({ onRetry }: { onRetry: () => void }) {
  const { t } = useText();
  return (
    <ErrorState
      title={t({ zh: '这一块没有显示出来', en: 'This part could not be shown' })}
      detail={t({
        zh: '页面的其他部分照常可用，已保存的内容不受影响',
        en: 'The rest of the page works, and what you saved is safe',
      })}
      onRetry={onRetry}
    />
  );
}
