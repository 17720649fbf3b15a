import { err, FormDraft, longestOption, Option, ok, type PublishedForm } from '@mortise/core';
import { formSeenBy } from '@mortise/server';
import { z } from 'zod';
import { Id } from '../answers.ts';
import { ViewAnswer } from '../definitions/answers.ts';
import { route } from '../frame/route.ts';
import { inForm } from './in-form.ts';
import { OfField, OfForm } from './inputs.ts';

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
        call.server.access.mayOnForm(call.actor, 'read', form.id) ||
        call.server.access.mayOnForm(call.actor, 'create', form.id)
          ? ok(formSeenBy(call.server.access, call.actor, form))
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
  route(
    {
      method: 'POST',
      path: '/forms/:form/fields/:field/options',
      group,
      summary: 'Add an option while filling in, where the field allows it; a label that is there gives its option',
      params: OfField,
      body: z.object({
        label: z
          .string()
          .min(1)
          .max(4 * longestOption),
        /** What is picked in the field that the options depend on. */
        above: z.string().max(64).nullable().exactOptional(),
      }),
      answer: Option,
      // Each is a version of the form.
      perMinute: 60,
    },
    (call) =>
      inForm(call, (form) =>
        call.server.definitions.addOption(call.actor, { formId: form.id, fieldId: call.params.field, ...call.body }),
      ),
  ),
] as const;
