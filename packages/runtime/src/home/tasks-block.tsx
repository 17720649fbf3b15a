'use client';

import type { HomeBlockOf } from '@mortise/core';
import { followLink, IconButton, useText } from '@mortise/ui';
import { Plus } from 'lucide-react';
import { useDesk } from '../desk/desk-context.tsx';
import { TaskList } from '../tasks/task-list.tsx';
import { useTasks } from '../tasks/use-tasks.ts';
import { HomeList, HomeSection } from './home-section.tsx';

/** What the person is to do, the next first. */
export function TasksBlock({ block, title }: { readonly block: HomeBlockOf<'tasks'>; readonly title: string }) {
  const { t } = useText();
  const { navigate, newTask } = useDesk();
  const found = useTasks({ list: 'assigned', state: 'open', limit: block.limit });
  return (
    <HomeSection
      title={title}
      actions={
        <>
          <a href="/tasks" onClick={(event) => followLink(event, '/tasks', navigate)}>
            {t({ zh: '全部', en: 'All' })}
          </a>
          <IconButton
            icon={Plus}
            iconSize={14}
            label={t({ zh: '新建任务', en: 'New task' })}
            onClick={() => newTask()}
          />
        </>
      }
    >
      <HomeList
        query={found}
        rowHeight={48}
        isEmpty={found.tasks.length === 0}
        empty={t({ zh: '没有待办的任务', en: 'Nothing to do' })}
      >
        <TaskList tasks={found.tasks} names={found.names} />
      </HomeList>
    </HomeSection>
  );
}
