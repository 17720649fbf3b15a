'use client';

import { EmptyLine, EmptyState, ErrorState, Icon, ListSkeleton, NoResult, PageHead, useText } from '@mortise/ui';
import { Button, Tabs } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { problemOf } from '../context/problem.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { TaskRow } from './task-row.tsx';
import { useSetDone, useTasks } from './use-tasks.ts';

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
  const { tasks, names, isPending, error, refetch, isFetching, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useTasks(tabs[tab]);
  const { setDone, isDone } = useSetDone();
  const create = (
    <Button size="small" type="primary" icon={<Icon of={Plus} size={14} />} onClick={() => newTask()}>
      {t({ zh: '新建任务', en: 'New task' })}
    </Button>
  );
  return (
    <div className="rt-tasks-page">
      <PageHead title={t({ zh: '待办', en: 'To do' })}>{create}</PageHead>
      <Tabs
        className="rt-tasks-tabs"
        activeKey={tab}
        onChange={(key) => setTab(key as Tab)}
        items={[
          { key: 'mine', label: t({ zh: '我的任务', en: 'My tasks' }) },
          { key: 'created', label: t({ zh: '我创建的', en: 'Created by me' }) },
          { key: 'done', label: t({ zh: '已完成', en: 'Done' }) },
        ]}
      />
      <div className="rt-tasks-scroll">
        {error && tasks.length === 0 ? (
          <ErrorState
            title={t({ zh: '任务没有加载出来', en: "Couldn't load the tasks" })}
            detail={t(problemOf(error).text)}
            traceId={problemOf(error).traceId}
            onRetry={() => void refetch()}
            isRetrying={isFetching}
          />
        ) : isPending ? (
          <ListSkeleton rows={8} rowHeight={48} />
        ) : tasks.length === 0 ? (
          <Nothing tab={tab} onCreate={() => newTask()} />
        ) : (
          <ul className="rt-tasks">
            {tasks.map((task) => (
              <TaskRow
                key={task.id}
                task={task}
                names={names}
                isDone={isDone(task)}
                onDone={(done) => setDone(task, done)}
              />
            ))}
          </ul>
        )}
        {hasNextPage && (
          <EmptyLine
            action={
              <Button type="link" size="small" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                {t({ zh: '更多', en: 'More' })}
              </Button>
            }
          >
            {t({ zh: '后面还有', en: 'There are more' })}
          </EmptyLine>
        )}
      </div>
    </div>
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
