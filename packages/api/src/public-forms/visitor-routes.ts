import { ok } from '@mortise/core';
import type { Visit } from '@mortise/server';
import { z } from 'zod';
import { Id } from '../answers.ts';
import { uploadedContent } from '../files/uploaded-content.ts';
import type { Call } from '../frame/contract.ts';
import { route, streamRoute } from '../frame/route.ts';
import { ByKey, ByKeyAndToken, Changed, Device, Entry, PublicFormAnswer, Sent, VisitorPulls } from './answers.ts';

const group = 'Public forms';

const visitOf = ({ ip, request, actor }: Pick<Call, 'ip' | 'request' | 'actor'>): Visit => ({
  ip,
  userAgent: request.headers.get('user-agent'),
  locale: actor.locale,
});

/** What anybody with the link may call. */
export const visitorRoutes = [
  route(
    {
      method: 'GET',
      path: '/public/:key',
      group,
      summary: 'A public form as its visitors see it',
      params: ByKey,
      query: z.object({ entry: Entry.exactOptional(), prefill: z.string().max(8000).exactOptional() }),
      answer: PublicFormAnswer,
      open: { perMinute: 120 },
    },
    ({ server, params, query }) => server.publicForms.openPublicForm({ ...params, ...query }),
  ),
  route(
    {
      method: 'POST',
      path: '/public/:key/entry',
      group,
      summary: 'Enter a public form that has a password',
      params: ByKey,
      body: z.object({ password: z.string().max(200) }),
      answer: z.object({ entry: z.string() }),
      open: { perMinute: 10 },
    },
    ({ server, params, body }) => server.publicForms.enterPublicForm({ ...params, ...body }),
  ),
  route(
    {
      method: 'POST',
      path: '/public/:key/submissions',
      group,
      summary: 'Send a public form; the same sendingKey again is the same sending',
      params: ByKey,
      body: Sent,
      answer: z.object({ changeToken: z.string().nullable() }),
      status: 201,
      open: { perMinute: 60 },
    },
    (call) => call.server.publicForms.submitPublicForm({ ...call.params, ...call.body }, visitOf(call)),
  ),
  route(
    {
      method: 'POST',
      path: '/public/:key/pull',
      group,
      summary: 'What the linked defaults of a public form hold, where its builder lets visitors see them',
      params: ByKey,
      body: VisitorPulls,
      answer: z.object({ answers: z.array(z.record(z.string(), z.unknown())).readonly() }),
      open: { perMinute: 30 },
    },
    ({ server, params, body }) => server.publicForms.pullForVisitor({ ...params, ...body }),
  ),
  streamRoute(
    {
      method: 'POST',
      path: '/public/:key/files',
      group,
      summary: 'Upload a file for a public form that asks for one',
      params: ByKey,
      query: z.object({ name: z.string().max(1000).exactOptional(), device: Device, entry: Entry.exactOptional() }),
      answer: z.object({ id: Id, name: z.string(), size: z.number().int(), type: z.string() }),
      status: 201,
      streams: { in: 'application/octet-stream' },
      open: { perMinute: 30 },
    },
    async (call) => {
      const { params, query, request, server } = call;
      const upload = await uploadedContent(request, query.name);
      if (!upload.ok) return upload;
      const { entry, device } = query;
      const stored = await server.publicForms.uploadToPublicForm(
        { ...params, device, ...(entry !== undefined && { entry }), ...upload.value },
        visitOf(call),
      );
      if (!stored.ok) return stored;
      const { id, name, size, type } = stored.value;
      return ok(Response.json({ id, name, size, type }, { status: 201 }));
    },
  ),
  route(
    {
      method: 'GET',
      path: '/public/:key/submissions/:token',
      group,
      summary: 'What a visitor sent, by the secret they were given',
      params: ByKeyAndToken,
      query: z.object({ entry: Entry.exactOptional() }),
      answer: z.object({
        values: z.record(z.string(), z.unknown()),
        version: z.number().int(),
        /** Keys of fields that a signed link filled in: they cannot be changed. */
        fixed: z.array(z.string()).readonly(),
      }),
      open: { perMinute: 60 },
    },
    (call) => call.server.publicForms.readSubmission({ ...call.params, ...call.query }, visitOf(call)),
  ),
  route(
    {
      method: 'PUT',
      path: '/public/:key/submissions/:token',
      group,
      summary: 'Change what a visitor sent',
      params: ByKeyAndToken,
      body: Changed,
      answer: z.object({ version: z.number().int() }),
      open: { perMinute: 60 },
    },
    (call) => call.server.publicForms.changeSubmission({ ...call.params, ...call.body }, visitOf(call)),
  ),
] as const;
