import { longestComment, ok, reactions, TimelineSource, timelineKinds } from '@mortise/core';
import { z } from 'zod';
import { Id } from '../answers.ts';
import { Limit } from '../fields.ts';
import { route } from '../frame/route.ts';
import { inForm } from '../records/in-form.ts';
import { inQuery, OfRecord } from '../records/inputs.ts';
import { CommentAnswer, MentionableAnswer, TimelineAnswer, VisitAnswer } from './answers.ts';

const group = 'Timeline';

const OfComment = OfRecord.extend({ comment: Id });
/** Twice the length that is allowed: what is too long is said by the comment's own check. */
const Said = z.object({ text: z.string().max(2 * longestComment) });

const Kinds = z
  .string()
  .transform((list) => list.split(',').filter((kind) => kind !== ''))
  .pipe(z.array(z.enum(timelineKinds)).min(1));

export const discussionRoutes = [
  route(
    {
      method: 'GET',
      path: '/forms/:form/records/:id/timeline',
      group,
      summary: 'What happened about a record, latest first: changes, files, comments and follow-ups in one stream',
      params: OfRecord,
      query: z.object({
        kinds: Kinds.exactOptional(),
        sources: inQuery(z.array(TimelineSource).max(10)).exactOptional(),
        before: z.string().max(200).exactOptional(),
        limit: Limit.exactOptional(),
      }),
      answer: TimelineAnswer,
    },
    (call) => inForm(call, (form) => call.server.discussions.timeline(call.actor, form, call.params.id, call.query)),
  ),
  route(
    {
      method: 'POST',
      path: '/forms/:form/records/:id/comments',
      group,
      summary: 'Comment on a record; <@id> in the text calls somebody who reads it',
      params: OfRecord,
      body: Said,
      answer: CommentAnswer,
      status: 201,
    },
    (call) =>
      inForm(call, (form) =>
        call.server.discussions.addComment(call.actor, form, { recordId: call.params.id, text: call.body.text }),
      ),
  ),
  route(
    {
      method: 'PATCH',
      path: '/forms/:form/records/:id/comments/:comment',
      group,
      summary: 'Change my comment',
      params: OfComment,
      body: Said,
      answer: CommentAnswer,
    },
    (call) =>
      inForm(call, (form) =>
        call.server.discussions.changeComment(call.actor, form, { ...which(call.params), text: call.body.text }),
      ),
  ),
  route(
    {
      method: 'DELETE',
      path: '/forms/:form/records/:id/comments/:comment',
      group,
      summary: 'Delete my comment, or as the manager of the app any; that there was one stays to be seen',
      params: OfComment,
      answer: CommentAnswer,
    },
    (call) => inForm(call, (form) => call.server.discussions.removeComment(call.actor, form, which(call.params))),
  ),
  route(
    {
      method: 'PUT',
      path: '/forms/:form/records/:id/comments/:comment/reaction',
      group,
      summary: 'Answer a comment with a reaction, or take it back',
      params: OfComment,
      body: z.object({ reaction: z.enum(reactions), given: z.boolean().default(true) }),
      answer: CommentAnswer,
    },
    (call) =>
      inForm(call, (form) => call.server.discussions.react(call.actor, form, { ...which(call.params), ...call.body })),
  ),
  route(
    {
      method: 'PUT',
      path: '/forms/:form/records/:id/follow',
      group,
      summary: 'Follow a record, or no longer',
      params: OfRecord,
      body: z.object({ following: z.boolean() }),
      answer: VisitAnswer,
    },
    (call) =>
      inForm(call, (form) =>
        call.server.discussions.follow(call.actor, form, { recordId: call.params.id, following: call.body.following }),
      ),
  ),
  route(
    {
      method: 'POST',
      path: '/forms/:form/records/:id/visits',
      group,
      summary: 'Note that I look at a record; answers when I did the time before, and who follows it',
      params: OfRecord,
      answer: VisitAnswer,
    },
    (call) => inForm(call, (form) => call.server.discussions.visit(call.actor, form, call.params.id)),
  ),
  route(
    {
      method: 'GET',
      path: '/forms/:form/records/:id/mentionable',
      group,
      summary: 'People whom a comment might call, and whether they read the record',
      params: OfRecord,
      query: z.object({ q: z.string().max(100).default('') }),
      answer: z.object({ people: z.array(MentionableAnswer).readonly() }),
    },
    (call) =>
      inForm(call, async (form) => {
        const found = await call.server.discussions.findMentionable(call.actor, form, {
          recordId: call.params.id,
          text: call.query.q,
        });
        return found.ok ? ok({ people: found.value }) : found;
      }),
  ),
] as const;

const which = ({ id, comment }: { readonly id: string; readonly comment: string }) => ({
  recordId: id,
  commentId: comment,
});
