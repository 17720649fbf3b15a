import { z } from 'zod';
import { ById } from '../answers.ts';
import { route } from '../frame/route.ts';
import { ConversionPreviewAnswer, TypeChangeAnswer } from './answers.ts';

const group = 'Definitions';

export const typeChangeRoutes = [
  route(
    {
      method: 'POST',
      path: '/definitions/:id/conversion-preview',
      group,
      reads: true,
      summary: 'What publishing the field like this would do to the values it holds; null when nothing',
      params: ById,
      body: z.object({ block: z.json() }),
      answer: ConversionPreviewAnswer,
      maxBytes: 1_048_576,
    },
    ({ server, actor, params, body }) => server.definitions.previewConversion(actor, { ...params, ...body }),
  ),
  route(
    {
      method: 'GET',
      path: '/definitions/:id/type-change',
      group,
      summary: 'The newest publication of the form that converts stored values, and how far it is',
      params: ById,
      answer: TypeChangeAnswer.nullable(),
    },
    ({ server, actor, params }) => server.definitions.typeChange(actor, params),
  ),
  route(
    {
      method: 'DELETE',
      path: '/definitions/:id/type-change',
      group,
      summary: 'Stop converting; the form stays as it is',
      params: ById,
      answer: TypeChangeAnswer,
    },
    ({ server, actor, params }) => server.definitions.cancelTypeChange(actor, params),
  ),
] as const;
