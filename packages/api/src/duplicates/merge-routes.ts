import { type MergeConflict, mostMerged, type RecordMerge } from '@mortise/core';
import { z } from 'zod';
import { Id } from '../answers.ts';
import { route } from '../frame/route.ts';
import { inForm, roadOf } from '../records/in-form.ts';
import { OfForm, OfRecord, Values, Version } from '../records/inputs.ts';

const group = 'Duplicates';

const MergeAnswer: z.ZodType<RecordMerge> = z.object({
  id: Id,
  formId: Id,
  survivorId: Id,
  loserIds: z.array(Id).readonly(),
  by: Id,
  byName: z.string(),
  at: z.iso.datetime(),
  undoneAt: z.iso.datetime().nullable(),
});

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
        loserIds: z
          .array(Id)
          .min(1)
          .max(mostMerged - 1),
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
