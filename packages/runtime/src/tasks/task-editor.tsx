'use client';

import { ApiProblem, problemOf } from '@mortise/api/client';
import { formatMoment, Icon, Note, useText, useToast } from '@mortise/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Check, RotateCcw, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { type NewTask, useDesk } from '../desk/desk-context.tsx';
import { changesOf, draftOfNew, draftOfTask } from './task-draft.ts';
import { TaskFields } from './task-fields.tsx';
import { type TaskShown, tasksKey, useSetDone } from './use-tasks.ts';

interface TaskEditorProps {
  /** Null: a new one. */
  readonly task: TaskShown | null;
  readonly given: NewTask;
  readonly isDirty: { current: boolean };
  readonly onClose: () => void;
}

/** A task being written or read. What is typed stays when it cannot be saved. */
export function TaskEditor({ task, given, isDirty, onClose }: TaskEditorProps) {
  const { t, locale } = useText();
  const { api, me, timeZone } = useDesk();
  const toast = useToast();
  const queries = useQueryClient();
  const before = task ? draftOfTask(task) : draftOfNew(given, me.id);
  const [begun] = useState(before);
  const [draft, setDraft] = useState(before);
  const { setDone } = useSetDone();
  const changes = changesOf(begun, draft);
  const isUnsaved = changes !== null;
  useEffect(() => {
    isDirty.current = isUnsaved;
  }, [isDirty, isUnsaved]);

  const refresh = () => queries.invalidateQueries({ queryKey: tasksKey });
  const save = useMutation({
    mutationFn: () =>
      task
        ? api.call('PATCH /tasks/:id', { params: { id: task.id }, body: changes ?? {} })
        : api.call('POST /tasks', {
            body: { ...draft, ...changes, assigneeIds: [...draft.assigneeIds], record: refOf(draft.record) },
          }),
    onSuccess: async (saved) => {
      isDirty.current = false;
      await refresh();
      onClose();
      if (!task) toast.done(t({ zh: `已新建任务「${saved.title}」`, en: `Task created: "${saved.title}"` }));
    },
  });
  const remove = useMutation({
    mutationFn: ({ id, back }: { readonly id: string; readonly back: boolean }) =>
      back
        ? api.call('POST /tasks/:id/restore', { params: { id } })
        : api.call('DELETE /tasks/:id', { params: { id } }),
    onSuccess: ({ id, title }, { back }) => {
      void refresh();
      if (back) return;
      onClose();
      toast.undo(t({ zh: `已删除「${title}」`, en: `Deleted "${title}"` }), () => remove.mutate({ id, back: true }));
    },
    onError: (problem) => toast.failed(t(problemOf(problem).text), { traceId: problemOf(problem).traceId }),
  });

  const people = [...draft.assigneeIds, ...(task ? [task.createdBy] : [])];
  const names = useNames(people);
  const errors = errorsOf(save.error);
  const submit = () => {
    if (!task || isUnsaved) save.mutate();
    else onClose();
  };
  const isDone = task?.doneAt != null;
  return (
    <>
      <div className="rt-task-body">
        {save.error && Object.keys(errors).length === 0 && <Note tone="danger">{t(problemOf(save.error).text)}</Note>}
        <TaskFields
          draft={draft}
          onChange={setDraft}
          errors={errors}
          names={names}
          isRecordHidden={task?.isRecordHidden ?? false}
          isNew={task === null}
          onSubmit={submit}
        />
        {task && (
          <p className="mo-meta">
            {t({
              zh: `${names[task.createdBy] ?? ''} 于 ${formatMoment(task.createdAt, { locale, timeZone })} 新建`,
              en: `Created by ${names[task.createdBy] ?? ''}, ${formatMoment(task.createdAt, { locale, timeZone })}`,
            })}
          </p>
        )}
      </div>
      <footer className="rt-task-foot">
        <Button type="primary" loading={save.isPending} disabled={task !== null && !isUnsaved} onClick={submit}>
          {task ? t({ zh: '保存', en: 'Save' }) : t({ zh: '新建任务', en: 'Create task' })}
        </Button>
        {task && (
          <Button
            icon={<Icon of={isDone ? RotateCcw : Check} size={14} />}
            onClick={() => {
              setDone(task, !isDone);
              if (!isUnsaved) onClose();
            }}
          >
            {isDone ? t({ zh: '重新打开', en: 'Reopen' }) : t({ zh: '完成', en: 'Done' })}
          </Button>
        )}
        {task?.createdBy === me.id && (
          <Button
            type="text"
            className="mo-end"
            icon={<Icon of={Trash2} size={14} />}
            onClick={() => remove.mutate({ id: task.id, back: false })}
          >
            {t({ zh: '删除', en: 'Delete' })}
          </Button>
        )}
      </footer>
    </>
  );
}

const refOf = (record: { readonly formId: string; readonly recordId: string } | null) =>
  record && { formId: record.formId, recordId: record.recordId };

/** Names of the people a task mentions. */
function useNames(ids: readonly string[]): Readonly<Record<string, string>> {
  const { api, me } = useDesk();
  const wanted = [...new Set(ids)].filter((id) => id !== me.id).sort();
  const { data } = useQuery({
    queryKey: ['people-named', wanted],
    enabled: wanted.length > 0,
    queryFn: async () => {
      const people = await Promise.all(
        wanted.map((id) => api.call('GET /people/:id', { params: { id } }).catch(() => null)),
      );
      return Object.fromEntries(people.flatMap((person) => (person ? [[person.id, person.name]] : [])));
    },
    placeholderData: (earlier) => earlier,
  });
  return { [me.id]: me.name, ...data };
}

function errorsOf(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof ApiProblem)) return {};
  return Object.fromEntries((error.problem.errors ?? []).map(({ path, message }) => [String(path[0] ?? ''), message]));
}
