import {
  type MergeConflict,
  type MergeListed,
  mostMerged,
  type RecordMerge,
  Text,
  type WhatMoves,
} from '@mortise/core';
import { z } from 'zod';
import { Id } from '../answers.ts';
import { route } from '../frame/route.ts';
import { CountAnswer } from '../records/answers.ts';
import { inForm, roadOf } from '../records/in-form.ts';
import { OfForm, OfRecord, Values, Version } from '../records/inputs.ts';

const group = 'Duplicates';

const merge = {
  id: Id,
  formId: Id,
  survivorId: Id,
  loserIds: z.array(Id).readonly(),
  by: Id,
  byName: z.string(),
  at: z.iso.datetime(),
  undoneAt: z.iso.datetime().nullable(),
};
const MergeAnswer: z.ZodType<RecordMerge> = z.object(merge);
const ListedAnswer: z.ZodType<MergeListed> = z.object({
  ...merge,
  title: z.string(),
  loserTitles: z.array(z.string()).readonly(),
});

const MovesAnswer: z.ZodType<WhatMoves> = z.object({
  pointing: z
    .array(z.intersection(CountAnswer, z.object({ formId: Id, formName: Text, fieldId: z.string(), label: Text })))
    .readonly(),
  comments: z.number().int(),
  tasks: z.number().int(),
  followers: z.number().int(),
});

const Losers = z
  .array(Id)
  .min(1)
  .max(mostMerged - 1);

const Conflict: z.ZodType<MergeConflict> = z.object({
  formId: Id,
  recordId: Id,
  title: z.string(),
  key: z.string(),
});

export const mergeRoutes = [
  route(
    {
      method: 'POST',
      path: '/forms/:form/merges',
      group,
      summary: 'Records become one: what points to the others, or stands beside them, is the survivor’s from now on',
      params: OfForm,
      body: z.object({
        survivorId: Id,
        loserIds: Losers,
        /** As they were seen, by id. */
        versions: z.record(Id, Version).default({}),
        /** What the survivor takes over. */
        values: Values.default({}),
        ownerId: Id.nullable().exactOptional(),
      }),
      answer: z.object({ id: Id }),
      status: 201,
    },
    (call) =>
      inForm(call, (form) => call.server.records.writer.merge(call.actor, form, call.body, { road: roadOf(call) })),
  ),
  route(
    {
      method: 'POST',
      path: '/forms/:form/merges/preview',
      group,
      reads: true,
      summary: 'What a merge would move to the survivor, as far as I see it; nothing is written',
      params: OfForm,
      body: z.object({ survivorId: Id, loserIds: Losers }),
      answer: MovesAnswer,
    },
    (call) => inForm(call, (form) => call.server.records.merges.moves(call.actor, form, call.body)),
  ),
  route(
    {
      method: 'GET',
      path: '/forms/:form/merges',
      group,
      summary: 'Merges of a form’s records that I see, or of one record, the newest first',
      params: OfForm,
      query: z.object({ record: Id.exactOptional(), before: Id.exactOptional() }),
      answer: z.object({ items: z.array(ListedAnswer).readonly(), nextBefore: Id.nullable() }),
    },
    (call) => {
      const { record, before } = call.query;
      const asked = { ...(record ? { recordId: record } : {}), ...(before ? { before } : {}) };
      return inForm(call, (form) => call.server.records.merges.list(call.actor, form, asked));
    },
  ),
  route(
    {
      method: 'POST',
      path: '/forms/:form/merges/:id/undo',
      group,
      summary: 'Part them again, within 30 days; what somebody changed since stays and is listed',
      params: OfRecord,
      answer: z.object({
        survivorId: Id,
        loserIds: z.array(Id).readonly(),
        conflicts: z.array(Conflict).readonly(),
      }),
    },
    (call) =>
      inForm(call, (form) =>
        call.server.records.writer.unmerge(call.actor, form, call.params.id, { road: roadOf(call) }),
      ),
  ),
  route(
    {
      method: 'GET',
      path: '/forms/:form/records/:id/merges',
      group,
      summary: 'Merges in which a record stayed, or went: what it became',
      params: OfRecord,
      answer: z.array(MergeAnswer).readonly(),
    },
    (call) => inForm(call, (form) => call.server.records.reader.merges(call.actor, form, call.params.id)),
  ),
] as const;
