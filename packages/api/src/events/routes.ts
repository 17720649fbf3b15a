import { type Change, ok } from '@mortise/core';
import { z } from 'zod';
import { streamRoute } from '../frame/route.ts';
import { eventStream } from './event-stream.ts';

const Forms = z
  .string()
  .transform((list) => list.split(',').filter((id) => id !== ''))
  .pipe(z.array(z.uuid()).max(50));

export const eventRoutes = [
  streamRoute(
    {
      method: 'GET',
      path: '/events',
      group: 'Events',
      summary:
        'Server-sent events: which records of these forms (ids, comma-separated) changed, and that something of my own did (tasks, notifications). Resumes after Last-Event-ID',
      query: z.object({ forms: Forms.default([]), after: z.string().max(40).exactOptional() }),
      streams: { out: 'text/event-stream' },
    },
    async ({ server, actor, query, request, closing }) => {
      const found = await Promise.all(query.forms.map((id) => server.forms.find(id)));
      const readable = found.flatMap((form) =>
        form && server.access.mayOnForm(actor, 'read', form.id) ? [form.id] : [],
      );
      const after = request.headers.get('last-event-id') ?? query.after ?? null;
      const signal = AbortSignal.any([request.signal, closing]);
      // Of records that somebody may not see, not even the ids are told: only that something changed.
      const tell = (change: Change) =>
        server.access.recordScope(actor, 'read', change.formId) === true
          ? change
          : { ...change, recordIds: [], kind: change.kind === 'discussed' ? change.kind : ('many' as const) };
      const wanted = { formIds: readable, userId: actor.userId, after };
      return ok(await eventStream((until) => server.changes.changes(wanted, until), signal, tell));
    },
  ),
] as const;
