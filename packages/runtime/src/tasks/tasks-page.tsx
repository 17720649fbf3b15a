'use client';

import { EmptyState, Icon, NoResult, useText } from '@mortise/ui';
import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useDesk } from '../desk/desk-context.tsx';
import { InboxPage } from '../desk/inbox-page.tsx';
import { TaskList } from './task-list.tsx';
import { useTasks } from './use-tasks.ts';

const tabs = {
  mine: { list: 'assigned', state: 'open' },
  created: { list: 'created', state: 'open' },
  done: { list: 'assigned', state: 'done' },
} as const;
type Tab = keyof typeof tabs;

/** What I am to do, what I asked others for, and what is done. */
export function TasksPage() {
  const { t } = useText();
  const { newTask } = useDesk();
  const [tab, setTab] = useState<Tab>('mine');
  const { tasks, names, ...query } = useTasks(tabs[tab]);
  return (
    <InboxPage
      title={t({ zh: '待办', en: 'To do' })}
      actions={
        <Button size="small" type="primary" icon={<Icon of={Plus} size={14} />} onClick={() => newTask()}>
          {t({ zh: '新建任务', en: 'New task' })}
        </Button>
      }
      tabs={[
        { key: 'mine', label: t({ zh: '我的任务', en: 'My tasks' }) },
        { key: 'created', label: t({ zh: '我创建的', en: 'Created by me' }) },
        { key: 'done', label: t({ zh: '已完成', en: 'Done' }) },
      ]}
      tab={tab}
      onTab={setTab}
      query={query}
      rowHeight={48}
      isEmpty={tasks.length === 0}
      empty={<Nothing tab={tab} onCreate={() => newTask()} />}
      failure={t({ zh: '任务没有加载出来', en: "Couldn't load the tasks" })}
      more={t({ zh: '后面还有', en: 'There are more' })}
    >
      <TaskList tasks={tasks} names={names} />
    </InboxPage>
  );
}

function Nothing({ tab, onCreate }: { readonly tab: Tab; readonly onCreate: () => void }) {
  const { t } = useText();
  if (tab === 'done') return <NoResult title={t({ zh: '还没有完成的任务', en: 'Nothing done yet' })} />;
  return (
    <EmptyState
      title={
        tab === 'mine'
          ? t({ zh: '没有待办的任务', en: 'Nothing to do' })
          : t({ zh: '还没有新建过任务', en: 'No tasks yet' })
      }
      hint={t({
        zh: '记下要做的事，定好时间，到时提醒你。也可以在记录里新建',
        en: 'Note what is to be done and when; you are reminded in time. Records offer it too',
      })}
    >
      <Button type="primary" onClick={onCreate}>
        {t({ zh: '新建任务', en: 'New task' })}
      </Button>
    </EmptyState>
  );
}
