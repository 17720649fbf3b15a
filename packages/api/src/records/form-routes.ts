import { err, FormDraft, ok, type PublishedForm } from '@mortise/core';
import { z } from 'zod';
import { Id } from '../answers.ts';
import { ViewAnswer } from '../definitions/answers.ts';
import { route } from '../frame/route.ts';
import { inForm } from './in-form.ts';
import { OfForm } from './inputs.ts';

const FormAnswer: z.ZodType<PublishedForm> = FormDraft.extend({
  id: Id,
  appId: Id,
  key: z.string(),
  version: z.number().int(),
}) as z.ZodType<PublishedForm>;

const group = 'Forms';

export const formRoutes = [
  route(
    { method: 'GET', path: '/forms/:form', group, summary: 'A published form', params: OfForm, answer: FormAnswer },
    (call) =>
      inForm(call, async (form) =>
        call.server.access.mayOnForm(call.actor, 'read', form.id)
          ? ok(form)
          : err({ code: 'not_found', what: 'form', id: call.params.form }),
      ),
  ),
  route(
    {
      method: 'GET',
      path: '/forms/:form/views',
      group,
      summary: 'Its published views, mine among them',
      params: OfForm,
      answer: z.array(ViewAnswer).readonly(),
    },
    (call) => inForm(call, (form) => call.server.definitions.listViews(call.actor, { formId: form.id })),
  ),
] as const;
