'use client';

import { TaskRow } from './task-row.tsx';
import { type TaskShown, useSetDone } from './use-tasks.ts';

interface TaskListProps {
  readonly tasks: readonly TaskShown[];
  readonly names: Readonly<Record<string, string>>;
  /** Beside its record one need not be told which. */
  readonly showsRecord?: boolean;
}

/** Tasks, each done with one click. */
export function TaskList({ tasks, names, showsRecord = true }: TaskListProps) {
  const { setDone, isDone } = useSetDone();
  return (
    <ul className="rt-tasks">
      {tasks.map((task) => (
        <TaskRow
          key={task.id}
          task={task}
          names={names}
          isDone={isDone(task)}
          onDone={(done) => setDone(task, done)}
          showsRecord={showsRecord}
        />
      ))}
    </ul>
  );
}
