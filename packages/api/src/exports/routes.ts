import { Readable } from 'node:stream';
import { ExportRequest, exportStates, ok, Text } from '@mortise/core';
import { z } from 'zod';
import { ById, Id } from '../answers.ts';
import { contentDisposition } from '../files/content-disposition.ts';
import { route, streamRoute } from '../frame/route.ts';
import { inForm } from '../records/in-form.ts';
import { OfForm } from '../records/inputs.ts';

const group = 'Exports';
const Moment = z.iso.datetime();
/** Ten thousand ids. */
const maxBytes = 2 * 1_048_576;

const { format, values, subforms, attachments } = ExportRequest.shape;

const Logged = z.object({
  id: Id,
  formId: Id,
  byUserId: Id,
  state: z.enum(exportStates),
  how: z.object({
    records: z.enum(['all', 'list', 'picked']),
    fields: z.number().int(),
    format,
    values: values.unwrap(),
    subforms: subforms.unwrap(),
    attachments: attachments.unwrap(),
  }),
  done: z.number().int(),
  total: z.number().int().nullable(),
  result: z
    .object({
      fileName: z.string(),
      size: z.number().int(),
      records: z.number().int(),
      files: z.number().int(),
      missingFiles: z.number().int(),
      cutTexts: z.number().int(),
    })
    .nullable(),
  error: z.object({ code: z.string(), message: Text }).nullable(),
  isCancelled: z.boolean(),
  createdAt: Moment,
  endedAt: Moment.nullable(),
  expiresAt: Moment.nullable(),
});

const ExportAnswer = Logged.extend({ formName: Text.nullable() });

export const exportRoutes = [
  route(
    {
      method: 'POST',
      path: '/forms/:form/exports',
      group,
      summary: 'Take records out of a form as a workbook or CSV, in the background',
      params: OfForm,
      body: ExportRequest,
      answer: ExportAnswer,
      status: 201,
      maxBytes,
      perMinute: 30,
    },
    (call) => inForm(call, (form) => call.server.exports.startExport(call.actor, form, call.body)),
  ),
  route(
    {
      method: 'GET',
      path: '/forms/:form/exports',
      group,
      summary: 'Who took what out of a form, newest first, for those who manage its app; 50 at a time',
      params: OfForm,
      query: z.object({ before: Id.exactOptional() }),
      answer: z.array(Logged.extend({ byName: z.string(), address: z.string().nullable() })).readonly(),
    },
    (call) =>
      inForm(call, (form) => call.server.exports.exportLog(call.actor, form, { before: call.query.before ?? null })),
  ),
  route(
    {
      method: 'GET',
      path: '/exports',
      group,
      personal: true,
      summary: 'Own exports, newest first',
      answer: z.array(ExportAnswer).readonly(),
    },
    ({ server, actor }) => server.exports.recentExports(actor),
  ),
  route(
    {
      method: 'GET',
      path: '/exports/:id',
      group,
      personal: true,
      summary: 'How far an export is',
      params: ById,
      answer: ExportAnswer,
    },
    ({ server, actor, params }) => server.exports.getExport(actor, params.id),
  ),
  route(
    {
      method: 'POST',
      path: '/exports/:id/cancel',
      group,
      summary: 'Stop an export',
      params: ById,
      answer: ExportAnswer,
    },
    ({ server, actor, params }) => server.exports.cancelExport(actor, params.id),
  ),
  streamRoute(
    {
      method: 'GET',
      path: '/exports/:id/file',
      group,
      personal: true,
      summary: 'The file of an export, for seven days',
      params: ById,
      streams: { out: 'application/octet-stream' },
    },
    async ({ server, actor, params }) => {
      const opened = await server.exports.openExport(actor, params.id);
      if (!opened.ok) return opened;
      const { result, content } = opened.value;
      const headers = {
        'Content-Type': 'application/octet-stream',
        'Content-Length': String(result.size),
        'Content-Disposition': contentDisposition('attachment', result.fileName),
        'Cache-Control': 'private, no-store',
      };
      return ok(new Response(Readable.toWeb(Readable.from(content)) as ReadableStream, { headers }));
    },
  ),
] as const;
