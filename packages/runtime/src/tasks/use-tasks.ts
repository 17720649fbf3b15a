'use client';

import { type Answer, type Input, problemOf } from '@mortise/api/client';
import { useText, useToast } from '@mortise/ui';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../desk/desk-context.tsx';
import { useOwnChanges } from '../live/use-own-changes.ts';

export type TaskShown = Answer<'GET /tasks/:id'>;
type TaskQuery = NonNullable<Input<'GET /tasks'>['query']>;

export const tasksKey = ['tasks'] as const;

/** A list of tasks that keeps itself up to date. */
export function useTasks(query: TaskQuery, { enabled = true }: { readonly enabled?: boolean } = {}) {
  const { api } = useDesk();
  const queries = useQueryClient();
  useOwnChanges('task.', () => void queries.invalidateQueries({ queryKey: tasksKey }));
  const pages = useInfiniteQuery({
    queryKey: [...tasksKey, query],
    enabled,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      api.call('GET /tasks', { query: { ...query, ...(pageParam && { cursor: pageParam }) } }),
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: (before) => before,
  });
  const all = pages.data?.pages ?? [];
  return {
    ...pages,
    tasks: all.flatMap(({ items }) => items),
    names: Object.assign({}, ...all.map(({ names }) => names)) as Readonly<Record<string, string>>,
  };
}

/** Says that a task is done, or not, and offers to take it back. */
export function useSetDone() {
  const { api } = useDesk();
  const { t } = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: tasksKey });
  const { mutate, variables, isPending } = useMutation({
    mutationFn: ({ task, done }: { readonly task: TaskShown; readonly done: boolean }) =>
      api.call('PUT /tasks/:id/done', { params: { id: task.id }, body: { done } }),
    onSettled: refresh,
    onError: (problem) => {
      const { text, traceId } = problemOf(problem);
      toast.failed(t(text), { traceId });
    },
    onSuccess: (_, { task, done }) => {
      if (!done) return;
      toast.undo(t({ zh: `已完成「${task.title}」`, en: `Done: "${task.title}"` }), () =>
        mutate({ task, done: false }),
      );
    },
  });
  return {
    setDone: (task: TaskShown, done: boolean) => mutate({ task, done }),
    /** What the person has just said, until the server has it. */
    isDone: (task: TaskShown) => (isPending && variables.task.id === task.id ? variables.done : task.doneAt !== null),
  };
}
