import { ok } from '@mortise/core';
import { z } from 'zod';
import { ById, Id } from '../answers.ts';
import { issueOf } from '../frame/problem.ts';
import { route } from '../frame/route.ts';
import { inForm } from '../records/in-form.ts';
import { OfForm, Values } from '../records/inputs.ts';
import { HintAnswer, InputAnswer, KeyingAnswer, ResultAnswer } from './answers.ts';

const group = 'Duplicates';

export const duplicateRoutes = [
  route(
    {
      method: 'GET',
      path: '/forms/:form/duplicate-fields',
      group,
      summary: 'Keys of the fields by which duplicate rules say something while a record is filled in',
      params: OfForm,
      answer: z.array(z.string()).readonly(),
    },
    (call) => inForm(call, (form) => call.server.records.hintDuplicates.fields(call.actor, form)),
  ),
  route(
    {
      method: 'POST',
      path: '/forms/:form/duplicates',
      group,
      reads: true,
      summary: 'What saving these values would be told by duplicate rules; nothing is written',
      params: OfForm,
      body: z.object({ recordId: Id.nullable().default(null), values: Values }),
      answer: z.array(HintAnswer).readonly(),
      perMinute: 120,
    },
    (call) =>
      inForm(call, async (form) => {
        const found = await call.server.records.hintDuplicates.hint(call.actor, form, call.body);
        if (!found.ok) return found;
        return ok(found.value.map((each) => ({ duplicates: [], ...issueOf(each, call.actor.locale) })));
      }),
  ),
  route(
    {
      method: 'GET',
      path: '/definitions/:id/keying',
      group,
      summary: 'Forms of a duplicate rule whose records a worker is still going through; none once it finds them all',
      params: ById,
      answer: z.array(KeyingAnswer).readonly(),
    },
    ({ server, actor, params }) => server.definitions.keyingOf(actor, params),
  ),
  route(
    {
      method: 'GET',
      path: '/apps/:id/duplicate-inputs',
      group,
      summary: 'What can be looked for among the records of an app before one is made',
      params: ById,
      answer: z.array(InputAnswer).readonly(),
    },
    ({ server, actor, params }) => server.records.checkDuplicates.inputs(actor, { appId: params.id }),
  ),
  route(
    {
      method: 'POST',
      path: '/apps/:id/duplicates',
      group,
      reads: true,
      summary: 'Who has this name or number already, as far as I may know',
      params: ById,
      body: z.object({ said: z.record(z.string().max(100), z.string().max(200)) }),
      answer: z.array(ResultAnswer).readonly(),
      perMinute: 30,
    },
    ({ server, actor, params, body }) => server.records.checkDuplicates.check(actor, { appId: params.id, ...body }),
  ),
] as const;
