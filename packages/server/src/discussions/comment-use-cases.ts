import {
  type Actor,
  type CommentEntry,
  err,
  mentionsIn,
  newId,
  ok,
  type PublishedForm,
  type Reaction,
  type Result,
  type StoredComment,
} from '@mortise/core';
import { inScope } from '../access/role-access.ts';
import { reachRecord } from '../records/reach-record.ts';
import { shownComment } from '../records/timeline/comments-source.ts';
import { checkComment } from './check-comment.ts';
import type { DiscussionPorts } from './discussion-ports.ts';

interface OfComment {
  readonly recordId: string;
  readonly commentId: string;
}

/** Whoever reads a record reads and writes comments on it; each changes their own. */
export const commentUseCases = (ports: DiscussionPorts) => {
  const { access, discussions, clock } = ports;

  /** May the actor say something about this record? */
  async function checkSpeaking(actor: Actor, form: PublishedForm, recordId: string): Promise<Result<null>> {
    if (!(await reachRecord(ports, actor, form, recordId)))
      return err({ code: 'not_found', what: 'record', id: recordId });
    // A visitor of a public form is nobody whom others could answer.
    const maySpeak = !actor.only && inScope(actor, 'records:write');
    return maySpeak ? ok(null) : err({ code: 'forbidden', permission: 'comments.write' });
  }

  /** A living comment on that record, for somebody who may speak there. */
  async function reachComment(actor: Actor, form: PublishedForm, { recordId, commentId }: OfComment) {
    const speaking = await checkSpeaking(actor, form, recordId);
    if (!speaking.ok) return speaking;
    const comment = await discussions.find(commentId);
    const isHere = comment?.recordId === recordId && comment.deleted === null;
    return comment && isHere ? ok(comment) : absent(commentId);
  }

  async function read(commentId: string): Promise<Result<CommentEntry>> {
    const comment = await discussions.find(commentId);
    return comment ? ok(shownComment(comment)) : absent(commentId);
  }

  return {
    async addComment(
      actor: Actor,
      form: PublishedForm,
      { recordId, text }: { readonly recordId: string; readonly text: string },
    ): Promise<Result<CommentEntry>> {
      const speaking = await checkSpeaking(actor, form, recordId);
      if (!speaking.ok) return speaking;
      const checked = await checkComment(ports, actor, form, recordId, text);
      if (!checked.ok) return checked;
      const id = newId();
      await discussions.add({
        id,
        formId: form.id,
        recordId,
        by: actor.userId,
        at: clock.now(),
        text: checked.value.text,
        mentioned: others(checked.value.mentioned, actor),
      });
      return read(id);
    },

    async changeComment(
      actor: Actor,
      form: PublishedForm,
      { text, ...which }: OfComment & { readonly text: string },
    ): Promise<Result<CommentEntry>> {
      const reached = await reachComment(actor, form, which);
      if (!reached.ok) return reached;
      const before = reached.value;
      if (before.by !== actor.userId) return err({ code: 'forbidden', permission: 'comments.change' });
      const checked = await checkComment(ports, actor, form, which.recordId, text, before.text);
      if (!checked.ok) return checked;
      const called = new Set(mentionsIn(before.text));
      const changed = await discussions.change(which.commentId, {
        by: actor.userId,
        at: clock.now(),
        text: checked.value.text,
        mentioned: others(checked.value.mentioned, actor).filter((id) => !called.has(id)),
      });
      return changed ? read(which.commentId) : absent(which.commentId);
    },

    async removeComment(actor: Actor, form: PublishedForm, which: OfComment): Promise<Result<CommentEntry>> {
      const reached = await reachComment(actor, form, which);
      if (!reached.ok) return reached;
      if (!mayRemove(actor, form, reached.value)) return err({ code: 'forbidden', permission: 'comments.delete' });
      const removed = await discussions.remove(which.commentId, actor.userId, clock.now());
      return removed ? read(which.commentId) : absent(which.commentId);
    },

    async react(
      actor: Actor,
      form: PublishedForm,
      { reaction, given, ...which }: OfComment & { readonly reaction: Reaction; readonly given: boolean },
    ): Promise<Result<CommentEntry>> {
      const reached = await reachComment(actor, form, which);
      if (!reached.ok) return reached;
      await discussions.react(which.commentId, actor.userId, reaction, given, clock.now());
      return read(which.commentId);
    },
  };

  /** Their own; those who manage the app keep order in what others say. */
  function mayRemove(actor: Actor, form: PublishedForm, comment: StoredComment): boolean {
    return comment.by === actor.userId || access.mayManage(actor, form.appId);
  }
};

/** Nobody is told that they called themselves. */
const others = (mentioned: readonly string[], { userId }: Actor) => mentioned.filter((id) => id !== userId);

const absent = (id: string) => err({ code: 'not_found', what: 'comment', id } as const);
