import { z } from 'zod';
import { ById } from '../answers.ts';
import { route } from '../frame/route.ts';
import { AppAnswer, DefinitionAnswer, PackageAnswer, PackageCheckAnswer } from './answers.ts';

const group = 'Apps';

export const appRoutes = [
  route(
    {
      method: 'GET',
      path: '/apps',
      group,
      summary: 'Published apps with the forms in reach',
      answer: z.array(AppAnswer).readonly(),
    },
    ({ server, actor }) => server.definitions.listApps(actor),
  ),
  route(
    {
      method: 'GET',
      path: '/apps/:id/export',
      group,
      summary: 'The app with its forms and shared views as one JSON package',
      params: ById,
      answer: PackageAnswer,
    },
    ({ server, actor, params }) => server.definitions.exportApp(actor, params),
  ),
  route(
    {
      method: 'POST',
      path: '/apps/import/check',
      group,
      reads: true,
      summary: 'What a package holds, and which services outside it counts on that are not stated here',
      body: z.json(),
      answer: PackageCheckAnswer,
      maxBytes: 32 * 1_048_576,
    },
    ({ server, actor, body }) => server.definitions.checkPackage(actor, body),
  ),
  route(
    {
      method: 'POST',
      path: '/apps/import',
      group,
      summary: 'Make an app from a package; what was published in it is published here',
      body: z.json(),
      answer: DefinitionAnswer,
      status: 201,
      maxBytes: 32 * 1_048_576,
    },
    ({ server, actor, body }) => server.definitions.importApp(actor, body),
  ),
] as const;
