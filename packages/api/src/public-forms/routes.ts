import { z } from 'zod';
import { ById } from '../answers.ts';
import { route } from '../frame/route.ts';
import { Values } from './answers.ts';

const group = 'Public forms';

/** What the builder of a link needs beside its definition. */
export const publicFormRoutes = [
  route(
    {
      method: 'GET',
      path: '/public-forms/:id/status',
      group,
      summary: 'How often a public form was sent, and whether it has a password',
      params: ById,
      answer: z.object({ submissions: z.number().int(), hasPassword: z.boolean() }),
    },
    ({ server, actor, params }) => server.publicForms.publicFormStatus(actor, params),
  ),
  route(
    {
      method: 'PUT',
      path: '/public-forms/:id/password',
      group,
      summary: 'Set the password of a public form, or take it away',
      params: ById,
      body: z.object({ password: z.string().min(4).max(200).nullable() }),
    },
    ({ server, actor, params, body }) => server.publicForms.setPublicFormPassword(actor, { ...params, ...body }),
  ),
  route(
    {
      method: 'POST',
      path: '/public-forms/:id/prefill',
      group,
      summary: 'Sign values, by field id, that a link brings along and its visitor cannot change',
      params: ById,
      body: z.object({ values: Values, until: z.iso.datetime().nullable().default(null) }),
      answer: z.object({ prefill: z.string() }),
    },
    ({ server, actor, params, body }) => server.publicForms.prefillPublicForm(actor, { ...params, ...body }),
  ),
] as const;
