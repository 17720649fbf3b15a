import { ok } from '@mortise/core';
import { z } from 'zod';
import { Id } from '../answers.ts';
import { problemOf } from '../frame/problem.ts';
import { route } from '../frame/route.ts';
import { BatchAnswer, RecordAnswer } from './answers.ts';
import { changeOne, inForm, roadOf } from './in-form.ts';
import { Change, Confirming, Creation, OfForm, OfRecord, Update } from './inputs.ts';

const group = 'Records';

export const recordWriteRoutes = [
  route(
    {
      method: 'POST',
      path: '/forms/:form/records',
      group,
      summary: 'Create a record',
      params: OfForm,
      body: Creation.extend(Confirming),
      answer: RecordAnswer,
      status: 201,
    },
    (call) => {
      const { allowDuplicates, ...creation } = call.body;
      return changeOne(call, { kind: 'create', ...creation }, { allowDuplicates });
    },
  ),
  route(
    {
      method: 'POST',
      path: '/forms/:form/records/batch',
      group,
      summary: 'Up to 1,000 changes: all or none, or with atomic false all that can be made',
      params: OfForm,
      body: z.object({ changes: z.array(Change).min(1).max(1000), atomic: z.boolean().default(true), ...Confirming }),
      answer: BatchAnswer,
      maxBytes: 16 * 1_048_576,
    },
    (call) =>
      inForm(call, async (form) => {
        const { server, actor, body } = call;
        const { atomic, allowDuplicates } = body;
        const options = { atomic, road: roadOf(call), allowDuplicates };
        const written = await server.records.writer.write(actor, form, body.changes, options);
        if (!written.ok) return written;
        const rejected = written.value.rejected.map(({ index, error }) => ({
          index,
          problem: problemOf(error, actor.locale, ''),
        }));
        return ok({ ...written.value, rejected });
      }),
  ),
  route(
    {
      method: 'POST',
      path: '/forms/:form/records/restore',
      group,
      summary: 'Bring records back from the recycle bin',
      params: OfForm,
      body: z.object({ ids: z.array(Id).min(1).max(1000), ...Confirming }),
      answer: z.object({ ids: z.array(Id).readonly() }),
    },
    (call) =>
      inForm(call, async (form) => {
        const { ids, allowDuplicates } = call.body;
        const changes = ids.map((id) => ({ kind: 'restore' as const, id }));
        const options = { atomic: true, road: roadOf(call), returning: 'ids' as const, allowDuplicates };
        const written = await call.server.records.writer.write(call.actor, form, changes, options);
        return written.ok ? ok({ ids: written.value.ids }) : written;
      }),
  ),
  route(
    {
      method: 'PATCH',
      path: '/forms/:form/records/:id',
      group,
      summary: 'Change some values; with a stale version it is a conflict that carries what is stored',
      params: OfRecord,
      body: Update.extend(Confirming),
      answer: RecordAnswer,
    },
    (call) => {
      const { allowDuplicates, ...update } = call.body;
      return changeOne(call, { kind: 'update', id: call.params.id, ...update }, { allowDuplicates });
    },
  ),
  route(
    {
      method: 'DELETE',
      path: '/forms/:form/records/:id',
      group,
      summary: 'Move it to the recycle bin',
      params: OfRecord,
      query: z.object({ version: z.coerce.number<string | number>().int().min(1).exactOptional() }),
    },
    (call) =>
      inForm(call, async (form) => {
        const change = { kind: 'delete' as const, id: call.params.id, ...call.query };
        const options = { atomic: true, road: roadOf(call), returning: 'ids' as const };
        const written = await call.server.records.writer.write(call.actor, form, [change], options);
        return written.ok ? ok(undefined) : written;
      }),
  ),
] as const;
