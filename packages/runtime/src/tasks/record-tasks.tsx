'use client';

import { EmptyLine, IconButton, useText } from '@mortise/ui';
import { Plus } from 'lucide-react';
import { useDesk } from '../desk/desk-context.tsx';
import { TaskList } from './task-list.tsx';
import { useTasks } from './use-tasks.ts';

interface RecordTasksProps {
  readonly formId: string;
  readonly recordId: string;
  readonly title: string;
}

const most = 10;

/** The open tasks of a record that concern the person: the next step first, and the way to one more. */
export function RecordTasks({ formId, recordId, title }: RecordTasksProps) {
  const { t } = useText();
  const { newTask } = useDesk();
  const { tasks, names, isPending, hasNextPage } = useTasks({ form: formId, record: recordId, limit: most });
  const create = () => newTask({ record: { formId, recordId, title } });
  return (
    <section className="rt-record-tasks" aria-label={t({ zh: '任务', en: 'Tasks' })}>
      <header>
        <h2>{t({ zh: '下一步', en: 'Next step' })}</h2>
        <IconButton icon={Plus} iconSize={14} label={t({ zh: '新建任务', en: 'New task' })} onClick={create} />
      </header>
      {tasks.length > 0 && <TaskList tasks={tasks} names={names} showsRecord={false} />}
      {tasks.length === 0 && !isPending && <EmptyLine>{t({ zh: '没有未完成的任务', en: 'No open tasks' })}</EmptyLine>}
      {hasNextPage && (
        <EmptyLine>{t({ zh: `只列出最近的 ${most} 个`, en: `Only the next ${most} are listed` })}</EmptyLine>
      )}
    </section>
  );
}
