import { z } from 'zod';
import { Id } from '../answers.ts';
import { route } from '../frame/route.ts';
import { inForm } from '../records/in-form.ts';
import { OfForm } from '../records/inputs.ts';
import { AnswerRows } from './answers.ts';

export const callRoutes = [
  route(
    {
      method: 'POST',
      path: '/forms/:form/calls',
      group: 'Connectors',
      summary: 'Ask the service behind a field while a record is filled in',
      params: OfForm,
      body: z.object({
        connectorId: Id,
        requestId: Id,
        /** Texts by the names of the parameters. */
        inputs: z.record(z.string(), z.string().max(500)),
      }),
      answer: AnswerRows,
      perMinute: 120,
    },
    (call) => inForm(call, (form) => call.server.connectors.answerCall(call.actor, form, call.body)),
  ),
] as const;
