'use client';

import { problemOf } from '@mortise/api/client';
import { EmptyLine, ErrorState, ListSkeleton, PageHead, useText } from '@mortise/ui';
import { Button, Tabs } from 'antd';
import type { ReactNode } from 'react';

interface InboxPageProps<Tab extends string> {
  readonly title: string;
  /** At the right of the title. */
  readonly actions: ReactNode;
  readonly tabs: readonly { readonly key: Tab; readonly label: string }[];
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
  readonly query: {
    readonly isPending: boolean;
    readonly error: unknown;
    readonly isFetching: boolean;
    readonly refetch: () => unknown;
    readonly hasNextPage: boolean;
    readonly fetchNextPage: () => unknown;
    readonly isFetchingNextPage: boolean;
  };
  readonly rowHeight: number;
  readonly isEmpty: boolean;
  /** In place of the rows where there are none. */
  readonly empty: ReactNode;
  /** 消息没有加载出来 */
  readonly failure: string;
  /** Beside the way to the next rows. */
  readonly more: string;
  readonly children: ReactNode;
}

/** A page of what waits for somebody: tabs, and rows that wait, failed, are none, or are there and go on. */
export function InboxPage<Tab extends string>(props: InboxPageProps<Tab>) {
  const { title, actions, tabs, tab, onTab, query, more, children } = props;
  const { t } = useText();
  return (
    <div className="rt-inbox">
      <PageHead title={title}>{actions}</PageHead>
      <Tabs
        className="rt-inbox-tabs"
        activeKey={tab}
        onChange={(key) => onTab(key as Tab)}
        items={tabs.map((one) => ({ ...one }))}
      />
      <div className="rt-inbox-scroll">
        <Rows {...props}>{children}</Rows>
        {query.hasNextPage && (
          <EmptyLine
            action={
              <Button
                type="link"
                size="small"
                loading={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {t({ zh: '更多', en: 'More' })}
              </Button>
            }
          >
            {more}
          </EmptyLine>
        )}
      </div>
    </div>
  );
}

type RowsProps = Pick<InboxPageProps<string>, 'query' | 'rowHeight' | 'isEmpty' | 'empty' | 'failure' | 'children'>;

function Rows({ query, rowHeight, isEmpty, empty, failure, children }: RowsProps) {
  const { t } = useText();
  if (!isEmpty) return children;
  if (query.isPending) return <ListSkeleton rows={8} rowHeight={rowHeight} hasHead={false} />;
  if (!query.error) return empty;
  return (
    <ErrorState
      title={failure}
      detail={t(problemOf(query.error).text)}
      traceId={problemOf(query.error).traceId}
      onRetry={() => void query.refetch()}
      isRetrying={query.isFetching}
    />
  );
}
