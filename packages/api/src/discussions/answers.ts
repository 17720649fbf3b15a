import {
  type ChangeEntry,
  type CommentEntry,
  type FollowUpEntry,
  type RecordVisit,
  type RelatedEntry,
  reactions,
  type TimelinePage,
} from '@mortise/core';
import type { Mentionable } from '@mortise/server';
import { z } from 'zod';
import { Id } from '../answers.ts';
import { EntryAnswer, RecordAnswer } from '../records/answers.ts';

const Moment = z.iso.datetime();

export const CommentAnswer: z.ZodType<CommentEntry> = z.object({
  kind: z.literal('comment'),
  id: Id,
  at: Moment,
  by: Id,
  byName: z.string(),
  text: z.string(),
  editedAt: Moment.nullable(),
  deleted: z.object({ at: Moment, by: Id, byName: z.string() }).nullable(),
  reactions: z.array(z.object({ reaction: z.enum(reactions), by: z.array(Id) })),
});

const Change: z.ZodType<ChangeEntry> = z.object({
  kind: z.literal('change'),
  deed: EntryAnswer.shape.kind,
  ...EntryAnswer.omit({ recordId: true, kind: true }).shape,
});

const FollowUpAnswer: z.ZodType<FollowUpEntry> = z.object({
  kind: z.literal('follow-up'),
  id: Id,
  at: Moment,
  by: Id,
  byName: z.string(),
  formId: Id,
  record: RecordAnswer,
});

const Related: z.ZodType<RelatedEntry> = z.object({
  kind: z.literal('related'),
  id: z.string(),
  at: Moment,
  by: Id,
  byName: z.string(),
  formId: Id,
  recordId: Id,
  title: z.string(),
  moved: z.object({ fieldId: z.string(), from: z.string().nullable(), to: z.string().nullable() }).nullable(),
});

export const TimelineAnswer: z.ZodType<TimelinePage> = z.object({
  items: z.array(z.union([Change, CommentAnswer, FollowUpAnswer, Related])),
  titles: z.record(z.string(), z.string()),
  next: z.string().nullable(),
});

export const VisitAnswer: z.ZodType<RecordVisit> = z.object({
  previousAt: Moment.nullable(),
  following: z.boolean(),
  followers: z.array(Id),
});

export const MentionableAnswer: z.ZodType<Mentionable> = z.object({ id: Id, name: z.string(), reads: z.boolean() });
