'use client';

import { problemOf } from '@mortise/api/client';
import { EmptyLine, ListSkeleton, useText } from '@mortise/ui';
import { Button } from 'antd';
import type { ReactNode } from 'react';

interface HomeSectionProps {
  readonly title: string;
  /** At the right of the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A block of the home page under its title. */
export function HomeSection({ title, actions, children }: HomeSectionProps) {
  return (
    <section className="rt-home-block" aria-label={title}>
      <header>
        <h2 className="mo-cut">{title}</h2>
        {actions && <span className="mo-row mo-end">{actions}</span>}
      </header>
      {children}
    </section>
  );
}

interface HomeListProps {
  /** What is asked for: rows wait for it, or say why there are none. */
  readonly query: {
    readonly isPending: boolean;
    readonly error: unknown;
    readonly isFetching: boolean;
    readonly refetch: () => unknown;
  };
  readonly rowHeight: number;
  readonly isEmpty: boolean;
  /** In place of the rows where there are none. */
  readonly empty: ReactNode;
  readonly children: ReactNode;
}

/** The rows of a block: waiting, failed, none, or there. */
export function HomeList({ query, rowHeight, isEmpty, empty, children }: HomeListProps) {
  const { t } = useText();
  if (!isEmpty) return children;
  if (query.isPending) return <ListSkeleton rows={3} rowHeight={rowHeight} hasHead={false} />;
  if (!query.error) return <EmptyLine>{empty}</EmptyLine>;
  return (
    <EmptyLine
      action={
        <Button type="link" size="small" loading={query.isFetching} onClick={() => void query.refetch()}>
          {t({ zh: '重试', en: 'Retry' })}
        </Button>
      }
    >
      {t(problemOf(query.error).text)}
    </EmptyLine>
  );
}
