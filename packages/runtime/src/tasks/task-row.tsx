'use client';

import { Avatar, Icon, useText } from '@mortise/ui';
import { Checkbox } from 'antd';
import { Link2, Lock } from 'lucide-react';
import { useDesk } from '../desk/desk-context.tsx';
import { recordHref } from '../desk/hrefs.ts';
import { DueTime } from './due-time.tsx';
import type { TaskShown } from './use-tasks.ts';

interface TaskRowProps {
  readonly task: TaskShown;
  readonly names: Readonly<Record<string, string>>;
  readonly isDone: boolean;
  readonly onDone: (done: boolean) => void;
  /** Beside its record one need not be told which. */
  readonly showsRecord?: boolean;
}

/** A task in a list: done with one click, opened with another. */
export function TaskRow({ task, names, isDone, onDone, showsRecord = true }: TaskRowProps) {
  const { t } = useText();
  const { openTask, navigate, apps, me } = useDesk();
  const others = task.assigneeIds.filter((id) => id !== me.id || task.assigneeIds.length > 1);
  const href = task.record && recordHref(apps, task.record);
  return (
    <li className="rt-task" data-done={isDone || undefined}>
      <Checkbox
        checked={isDone}
        aria-label={t({ zh: `完成「${task.title}」`, en: `Done: ${task.title}` })}
        onChange={({ target }) => onDone(target.checked)}
      />
      <div className="rt-task-text">
        <button type="button" className="rt-task-title mo-cut" onClick={() => openTask(task.id)}>
          {task.title}
        </button>
        {showsRecord && task.record && (
          <a
            className="rt-task-record mo-cut"
            href={href ?? undefined}
            onClick={(event) => {
              if (!href || event.metaKey || event.ctrlKey) return;
              event.preventDefault();
              navigate(href);
            }}
          >
            <Icon of={Link2} size={12} />
            {task.record.title || t({ zh: '未命名', en: 'Untitled' })}
          </a>
        )}
        {showsRecord && task.isRecordHidden && (
          <span className="rt-task-record">
            <Icon of={Lock} size={12} />
            {t({ zh: '你看不到的记录', en: "A record you can't see" })}
          </span>
        )}
      </div>
      {others.length > 0 && (
        <span className="rt-task-people">
          {others.slice(0, 3).map((id) => (
            <span key={id} title={names[id] ?? ''}>
              <Avatar id={id} name={names[id] ?? ''} size={20} />
              <span className="mo-visually-hidden">{names[id]}</span>
            </span>
          ))}
          {others.length > 3 && <span className="mo-meta">+{others.length - 3}</span>}
        </span>
      )}
      {task.dueAt !== null && <DueTime at={task.dueAt} isDone={isDone} />}
    </li>
  );
}
