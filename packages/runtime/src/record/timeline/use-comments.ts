'use client';

import { ApiProblem, problemOf } from '@mortise/api/client';
import type { CommentEntry, Reaction, TimelineEntry } from '@mortise/core';
import { useConfirm, useText, useToast } from '@mortise/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useRuntime } from '../../context/runtime-context.tsx';

/** Either sent, or why not: words to stand at the text. */
export type Sent = { readonly issue: string } | null;

/** What is done with comments. `put` shows the outcome in the timeline at once. */
export function useComments(formId: string, recordId: string, put: (entry: TimelineEntry) => void) {
  const { api, titles, me } = useRuntime();
  const { t } = useText();
  const toast = useToast();
  const confirm = useConfirm();
  const queries = useQueryClient();

  return useMemo(() => {
    const record = { form: formId, id: recordId };
    const failed = (error: unknown) => {
      const { text, traceId } = problemOf(error);
      toast.failed(t(text), { traceId });
    };
    /** What is wrong with the text stands at the text; anything else is said by a toast, and the text stays. */
    const sending = async (send: () => Promise<CommentEntry>): Promise<Sent> => {
      try {
        put(await send());
        titles.learn({ [me.id]: me.name });
        return null;
      } catch (error) {
        const [first] = error instanceof ApiProblem ? (error.problem.errors ?? []) : [];
        if (first) return { issue: t(first.message) };
        failed(error);
        return { issue: t({ zh: '没有发布，内容还在这里', en: "Couldn't send. Your text is still here" }) };
      }
    };
    return {
      add: async (text: string) => {
        const sent = await sending(() =>
          api.call('POST /forms/:form/records/:id/comments', { params: record, body: { text } }),
        );
        // Whoever comments follows.
        if (!sent) void queries.invalidateQueries({ queryKey: ['visit', formId, recordId] });
        return sent;
      },
      change: (comment: CommentEntry, text: string) =>
        sending(() =>
          api.call('PATCH /forms/:form/records/:id/comments/:comment', {
            params: { ...record, comment: comment.id },
            body: { text },
          }),
        ),
      remove: async (comment: CommentEntry) => {
        const agreed = await confirm({
          title: t({ zh: '删除这条评论', en: 'Delete this comment' }),
          consequence: t({
            zh: '内容不能恢复。时间线上会留下「评论已删除」。',
            en: 'Its words cannot be brought back. The timeline keeps saying that a comment was deleted.',
          }),
          action: t({ zh: '删除评论', en: 'Delete comment' }),
          danger: true,
        });
        if (!agreed) return;
        try {
          const params = { ...record, comment: comment.id };
          put(await api.call('DELETE /forms/:form/records/:id/comments/:comment', { params }));
        } catch (error) {
          failed(error);
        }
      },
      react: async (comment: CommentEntry, reaction: Reaction, given: boolean) => {
        put(withReaction(comment, reaction, me.id, given));
        try {
          const params = { ...record, comment: comment.id };
          const body = { reaction, given };
          put(await api.call('PUT /forms/:form/records/:id/comments/:comment/reaction', { params, body }));
        } catch (error) {
          put(comment);
          failed(error);
        }
      },
    };
  }, [api, titles, me, t, toast, confirm, queries, put, formId, recordId]);
}

/** The comment as it will be, before the server has said so. */
function withReaction(comment: CommentEntry, reaction: Reaction, userId: string, given: boolean): CommentEntry {
  const others = (by: readonly string[]) => by.filter((id) => id !== userId);
  const known = comment.reactions.some((one) => one.reaction === reaction);
  const all = known ? comment.reactions : [...comment.reactions, { reaction, by: [] }];
  return {
    ...comment,
    reactions: all
      .map((one) => (one.reaction === reaction ? { ...one, by: [...others(one.by), ...(given ? [userId] : [])] } : one))
      .filter(({ by }) => by.length > 0),
  };
}
