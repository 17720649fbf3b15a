'use client';

import { EmptyState, IconButton, NoResult, useText } from '@mortise/ui';
import { Button } from 'antd';
import { Settings2 } from 'lucide-react';
import { useState } from 'react';
import { useDesk } from '../desk/desk-context.tsx';
import { InboxPage } from '../desk/inbox-page.tsx';
import { NotificationRow } from './notification-row.tsx';
import { useNotifications } from './use-notifications.ts';

/** What the person was told. */
export function MessagesPage() {
  const { t } = useText();
  const { navigate } = useDesk();
  const [tab, setTab] = useState<'all' | 'unread'>('all');
  const { items, mark, ...query } = useNotifications(tab === 'unread');
  const hasUnread = items.some(({ isRead }) => !isRead);
  return (
    <InboxPage
      title={t({ zh: '消息', en: 'Messages' })}
      actions={
        <>
          <Button
            size="small"
            disabled={!hasUnread}
            loading={mark.isPending}
            onClick={() => mark.mutate({ ids: null })}
          >
            {t({ zh: '全部已读', en: 'Mark all read' })}
          </Button>
          <IconButton
            icon={Settings2}
            label={t({ zh: '通知设置', en: 'Notification settings' })}
            onClick={() => navigate('/settings/notifications')}
          />
        </>
      }
      tabs={[
        { key: 'all', label: t({ zh: '全部', en: 'All' }) },
        { key: 'unread', label: t({ zh: '未读', en: 'Unread' }) },
      ]}
      tab={tab}
      onTab={setTab}
      query={query}
      rowHeight={56}
      isEmpty={items.length === 0}
      empty={tab === 'unread' ? <NoResult title={t({ zh: '都读过了', en: 'All caught up' })} /> : <Nothing />}
      failure={t({ zh: '消息没有加载出来', en: "Couldn't load the messages" })}
      more={t({ zh: '更早的消息', en: 'Older messages' })}
    >
      <ul className="rt-tasks">
        {items.map((one) => (
          <NotificationRow key={one.id} one={one} onRead={(read) => mark.mutate({ ids: [one.id], read })} />
        ))}
      </ul>
    </InboxPage>
  );
}

function Nothing() {
  const { t } = useText();
  return (
    <EmptyState
      title={t({ zh: '还没有消息', en: 'No messages yet' })}
      hint={t({
        zh: '有人交给你任务、在评论里提到你，或你关注的记录有变化，会在这里告诉你',
        en: 'Tasks given to you, mentions and changes of what you follow show up here',
      })}
    />
  );
}
