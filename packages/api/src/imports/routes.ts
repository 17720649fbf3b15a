import { Readable } from 'node:stream';
import { ImportPlan, ok } from '@mortise/core';
import { z } from 'zod';
import { ById, Id } from '../answers.ts';
import { contentDisposition } from '../files/content-disposition.ts';
import { route, streamRoute } from '../frame/route.ts';
import { inForm } from '../records/in-form.ts';
import { OfForm } from '../records/inputs.ts';
import { ImportAnswer, LoggedImportAnswer } from './answers.ts';

const group = 'Imports';
/** A plan of a hundred sheets with long option lists. */
const maxBytes = 16 * 1_048_576;

export const importRoutes = [
  route(
    {
      method: 'POST',
      path: '/imports',
      group,
      summary: 'Have an uploaded spreadsheet read: into a new app, an app, or a form',
      body: z.object({ fileId: Id, appId: Id.nullable().exactOptional(), formId: Id.nullable().exactOptional() }),
      answer: ImportAnswer,
      status: 201,
    },
    ({ server, actor, body }) => server.imports.startImport(actor, body),
  ),
  route(
    {
      method: 'GET',
      path: '/imports',
      group,
      personal: true,
      summary: 'Own imports, newest first',
      answer: z.array(ImportAnswer).readonly(),
    },
    ({ server, actor }) => server.imports.recentImports(actor),
  ),
  route(
    {
      method: 'GET',
      path: '/imports/:id',
      group,
      personal: true,
      summary: 'How far an import is: what was found, what is planned, what was made',
      params: ById,
      answer: ImportAnswer,
    },
    ({ server, actor, params }) => server.imports.getImport(actor, params.id),
  ),
  route(
    {
      method: 'POST',
      path: '/imports/:id/reading',
      group,
      summary: 'Read the file again with another encoding, delimiter or header',
      params: ById,
      body: z.object({
        encoding: z.string().exactOptional(),
        delimiter: z.string().max(1).exactOptional(),
        headers: z.record(z.string(), z.array(z.number().int().min(1)).max(5)).exactOptional(),
      }),
      answer: ImportAnswer,
    },
    ({ server, actor, params, body }) => server.imports.analyseAgain(actor, params.id, body),
  ),
  route(
    {
      method: 'POST',
      path: '/imports/:id/start',
      group,
      summary: 'Make the forms of a plan and fill them, in the background',
      params: ById,
      body: z.object({ plan: ImportPlan }),
      answer: ImportAnswer,
      maxBytes,
    },
    ({ server, actor, params, body }) => server.imports.confirmImport(actor, params.id, body.plan),
  ),
  route(
    {
      method: 'POST',
      path: '/imports/:id/check',
      group,
      summary: 'Go through all rows of a plan without writing any, in the background',
      params: ById,
      body: z.object({ plan: ImportPlan }),
      answer: ImportAnswer,
      maxBytes,
    },
    ({ server, actor, params, body }) => server.imports.checkImport(actor, params.id, body.plan),
  ),
  route(
    {
      method: 'POST',
      path: '/imports/:id/pause',
      group,
      summary: 'Let a running import rest',
      params: ById,
      answer: ImportAnswer,
    },
    ({ server, actor, params }) => server.imports.pauseImport(actor, params.id),
  ),
  route(
    {
      method: 'POST',
      path: '/imports/:id/resume',
      group,
      summary: 'Go on with an import that rests',
      params: ById,
      answer: ImportAnswer,
    },
    ({ server, actor, params }) => server.imports.resumeImport(actor, params.id),
  ),
  route(
    {
      method: 'POST',
      path: '/imports/:id/undo',
      group,
      summary: 'Undo all that an import did, within 30 days; what was changed since stays and is told',
      params: ById,
      answer: ImportAnswer,
    },
    ({ server, actor, params }) => server.imports.undoImport(actor, params.id),
  ),
  streamRoute(
    {
      method: 'GET',
      path: '/imports/:id/errors',
      group,
      personal: true,
      summary: 'A workbook with the rows that were not taken and why, to be put right and imported again',
      params: ById,
      streams: { out: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
    },
    async ({ server, actor, params }) => {
      const opened = await server.imports.openErrorFile(actor, params.id);
      if (!opened.ok) return opened;
      const { fileName, content } = opened.value;
      const headers = {
        'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'Content-Disposition': contentDisposition('attachment', fileName),
        'Cache-Control': 'private, no-store',
      };
      return ok(new Response(Readable.toWeb(Readable.from(content)) as ReadableStream, { headers }));
    },
  ),
  route(
    {
      method: 'GET',
      path: '/forms/:form/imports',
      group,
      summary: 'Who imported what into a form, newest first, for those who manage its app; 50 at a time',
      params: OfForm,
      query: z.object({ before: Id.exactOptional() }),
      answer: z.array(LoggedImportAnswer).readonly(),
    },
    (call) =>
      inForm(call, (form) => call.server.imports.importLog(call.actor, form, { before: call.query.before ?? null })),
  ),
  route(
    {
      method: 'POST',
      path: '/imports/:id/cancel',
      group,
      summary: 'Stop an import and take back what it made',
      params: ById,
      answer: ImportAnswer,
    },
    ({ server, actor, params }) => server.imports.cancelImport(actor, params.id),
  ),
] as const;
