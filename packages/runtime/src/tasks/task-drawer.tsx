'use client';

import { problemOf } from '@mortise/api/client';
import { EmptyLine, FormSkeleton, SideDrawer, useConfirm, useText } from '@mortise/ui';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { type NewTask, useDesk } from '../desk/desk-context.tsx';
import { useOwnChanges } from '../live/use-own-changes.ts';
import { TaskEditor } from './task-editor.tsx';
import { tasksKey } from './use-tasks.ts';

interface TaskDrawerProps {
  /** A task that is there, or what a new one begins with. Null: closed. */
  readonly opened: { readonly taskId: string } | { readonly given: NewTask } | null;
  readonly onClose: () => void;
}

/** A task over whatever page it is. */
export function TaskDrawer({ opened, onClose }: TaskDrawerProps) {
  const { t } = useText();
  const confirm = useConfirm();
  const isDirty = useRef(false);
  const isNew = opened !== null && 'given' in opened;

  async function close() {
    const leaves =
      !isDirty.current ||
      (await confirm({
        title: t({ zh: '不保存，离开', en: 'Leave without saving' }),
        consequence: t({ zh: '这个任务的修改会丢掉', en: 'What you changed in this task is lost' }),
        action: t({ zh: '离开', en: 'Leave' }),
        danger: true,
      }));
    if (!leaves) return;
    isDirty.current = false;
    onClose();
  }

  return (
    <SideDrawer
      open={opened !== null}
      onClose={() => void close()}
      width={480}
      flush
      title={isNew ? t({ zh: '新建任务', en: 'New task' }) : t({ zh: '任务', en: 'Task' })}
    >
      {opened && 'given' in opened && (
        <TaskEditor task={null} given={opened.given} isDirty={isDirty} onClose={onClose} />
      )}
      {opened && 'taskId' in opened && (
        <Stored key={opened.taskId} id={opened.taskId} isDirty={isDirty} onClose={onClose} />
      )}
    </SideDrawer>
  );
}

interface StoredProps {
  readonly id: string;
  readonly isDirty: { current: boolean };
  readonly onClose: () => void;
}

function Stored({ id, isDirty, onClose }: StoredProps) {
  const { t } = useText();
  const { api } = useDesk();
  const task = useQuery({
    queryKey: [...tasksKey, 'one', id],
    queryFn: () => api.call('GET /tasks/:id', { params: { id } }),
    retry: false,
  });
  const { refetch } = task;
  useOwnChanges('task.', () => void refetch());
  if (task.data) return <TaskEditor task={task.data} given={{}} isDirty={isDirty} onClose={onClose} />;
  if (!task.error) return <FormSkeleton fields={5} />;
  return (
    <div className="rt-task-body">
      <EmptyLine>
        {problemOf(task.error).traceId
          ? t(problemOf(task.error).text)
          : t({ zh: '这个任务已删除，或不再交给你', en: 'This task was deleted, or is no longer yours' })}
      </EmptyLine>
    </div>
  );
}
