'use client';

import { EmptyLine, EmptyState, ErrorState, IconButton, ListSkeleton, NoResult, PageHead, useText } from '@mortise/ui';
import { Button, Tabs } from 'antd';
import { Settings2 } from 'lucide-react';
import { useState } from 'react';
import { problemOf } from '../context/problem.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { NotificationRow } from './notification-row.tsx';
import { useNotifications } from './use-notifications.ts';

/** What the person was told. */
export function MessagesPage() {
  const { t } = useText();
  const { navigate } = useDesk();
  const [unread, setUnread] = useState(false);
  const { items, mark, isPending, error, refetch, isFetching, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useNotifications(unread);
  const hasUnread = items.some(({ isRead }) => !isRead);
  return (
    <div className="rt-tasks-page">
      <PageHead title={t({ zh: '消息', en: 'Messages' })}>
        <Button size="small" disabled={!hasUnread} loading={mark.isPending} onClick={() => mark.mutate({ ids: null })}>
          {t({ zh: '全部已读', en: 'Mark all read' })}
        </Button>
        <IconButton
          icon={Settings2}
          label={t({ zh: '通知设置', en: 'Notification settings' })}
          onClick={() => navigate('/settings/notifications')}
        />
      </PageHead>
      <Tabs
        className="rt-tasks-tabs"
        activeKey={unread ? 'unread' : 'all'}
        onChange={(key) => setUnread(key === 'unread')}
        items={[
          { key: 'all', label: t({ zh: '全部', en: 'All' }) },
          { key: 'unread', label: t({ zh: '未读', en: 'Unread' }) },
        ]}
      />
      <div className="rt-tasks-scroll">
        {error && items.length === 0 ? (
          <ErrorState
            title={t({ zh: '消息没有加载出来', en: "Couldn't load the messages" })}
            detail={t(problemOf(error).text)}
            traceId={problemOf(error).traceId}
            onRetry={() => void refetch()}
            isRetrying={isFetching}
          />
        ) : isPending ? (
          <ListSkeleton rows={8} rowHeight={56} />
        ) : items.length > 0 ? (
          <ul className="rt-tasks">
            {items.map((one) => (
              <NotificationRow key={one.id} one={one} onRead={(read) => mark.mutate({ ids: [one.id], read })} />
            ))}
          </ul>
        ) : unread ? (
          <NoResult title={t({ zh: '都读过了', en: 'All caught up' })} />
        ) : (
          <EmptyState
            title={t({ zh: '还没有消息', en: 'No messages yet' })}
            hint={t({
              zh: '有人交给你任务、在评论里提到你，或你关注的记录有变化，会在这里告诉你',
              en: 'Tasks given to you, mentions and changes of what you follow show up here',
            })}
          />
        )}
        {hasNextPage && (
          <EmptyLine
            action={
              <Button type="link" size="small" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                {t({ zh: '更多', en: 'More' })}
              </Button>
            }
          >
            {t({ zh: '更早的消息', en: 'Older messages' })}
          </EmptyLine>
        )}
      </div>
    </div>
  );
}
