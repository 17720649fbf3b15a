import { ok } from '@mortise/core';
import { z } from 'zod';
import { route } from '../frame/route.ts';
import { ChoiceAnswer } from './answers.ts';
import { inForm } from './in-form.ts';
import { ChoicesAsked, LinkageTried, OfField, OfForm, PullAsks } from './inputs.ts';

const group = 'Records';

/** What is asked while a record is filled in. */
export const recordPullRoutes = [
  route(
    {
      method: 'POST',
      path: '/forms/:form/pull',
      group,
      reads: true,
      summary: 'What comes from other forms while a record is filled in: linked defaults and fill rules',
      params: OfForm,
      body: PullAsks,
      answer: z.object({
        answers: z.array(z.record(z.string(), z.unknown())).readonly(),
        /** Names of people and records in them, by id. */
        titles: z.record(z.string(), z.string()),
      }),
    },
    (call) => inForm(call, (form) => call.server.records.answerPulls(call.actor, form, call.body.asks)),
  ),
  route(
    {
      method: 'POST',
      path: '/linkage',
      group,
      reads: true,
      summary: 'Try linked defaults that need not be published, for their builder',
      body: LinkageTried,
      answer: z.object({ values: z.array(z.unknown()).readonly() }),
    },
    async ({ server, actor, body }) => {
      const tried = await server.records.tryLinkage(actor, body.asks);
      return tried.ok ? ok({ values: tried.value }) : tried;
    },
  ),
  route(
    {
      method: 'POST',
      path: '/forms/:form/fields/:field/choices',
      group,
      reads: true,
      summary: 'Members or departments that a field may name, by a part of the name',
      params: OfField,
      body: ChoicesAsked,
      answer: z.array(ChoiceAnswer).readonly(),
    },
    (call) =>
      inForm(call, (form) =>
        call.server.records.findChoices(call.actor, form, { ...call.body, field: call.params.field }),
      ),
  ),
] as const;
