import { ImportPlan } from '@mortise/core';
import { z } from 'zod';
import { ById, Id } from '../answers.ts';
import { route } from '../frame/route.ts';
import { ImportAnswer } from './answers.ts';

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
      path: '/imports/:id/cancel',
      group,
      summary: 'Stop an import and take back what it made',
      params: ById,
      answer: ImportAnswer,
    },
    ({ server, actor, params }) => server.imports.cancelImport(actor, params.id),
  ),
] as const;
