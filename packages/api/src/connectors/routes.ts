import { type Connector, ConnectorInput, ConnectorRequest } from '@mortise/core';
import { z } from 'zod';
import { ById, Id } from '../answers.ts';
import { route } from '../frame/route.ts';
import { AnswerRows } from './answers.ts';

const group = 'Connectors';
const Revision = z.number().int().min(1);
const ConnectorAnswer: z.ZodType<Connector> = ConnectorInput.extend({ id: Id, revision: z.number().int() });

const OfferAnswer = z.object({
  id: Id,
  name: z.string(),
  requests: z
    .array(
      z.object({
        id: Id,
        label: z.string(),
        parameters: ConnectorRequest.shape.parameters.readonly(),
        outputs: ConnectorRequest.shape.outputs.readonly(),
        title: z.string(),
        detail: z.string().nullable(),
      }),
    )
    .readonly(),
});

export const connectorRoutes = [
  route(
    {
      method: 'GET',
      path: '/connectors',
      group,
      summary: 'Services outside that fields may ask, without their secrets',
      answer: z.array(ConnectorAnswer).readonly(),
    },
    ({ server, actor }) => server.connectors.listConnectors(actor),
  ),
  route(
    {
      method: 'GET',
      path: '/connectors/offers',
      group,
      summary: 'What can be asked of them, for whoever builds forms',
      answer: z.array(OfferAnswer).readonly(),
    },
    ({ server, actor }) => server.connectors.listOffers(actor),
  ),
  route(
    {
      method: 'POST',
      path: '/connectors',
      group,
      summary: 'State a service',
      body: ConnectorInput,
      answer: ConnectorAnswer,
      status: 201,
    },
    ({ server, actor, body }) => server.connectors.createConnector(actor, body),
  ),
  route(
    {
      method: 'POST',
      path: '/connectors/tries',
      group,
      summary: 'Ask a service as it is being edited, and see what it answers',
      body: ConnectorInput.extend({
        /** Of the stored connector whose secrets are used where none is given. */
        id: Id.nullable(),
        requestId: Id,
        inputs: z.record(z.string(), z.string().max(500)),
      }),
      answer: z.object({ rows: AnswerRows, body: z.string() }),
      perMinute: 60,
    },
    ({ server, actor, body }) => server.connectors.tryRequest(actor, body),
  ),
  route(
    {
      method: 'PUT',
      path: '/connectors/:id',
      group,
      summary: 'Change a service; secrets that are null stay as they are',
      params: ById,
      body: ConnectorInput.extend({ revision: Revision }),
      answer: ConnectorAnswer,
    },
    ({ server, actor, params, body }) => server.connectors.saveConnector(actor, { ...body, id: params.id }),
  ),
  route(
    {
      method: 'DELETE',
      path: '/connectors/:id',
      group,
      summary: 'Remove a service that no form asks',
      params: ById,
    },
    async ({ server, actor, params }) => {
      const removed = await server.connectors.removeConnector(actor, params.id);
      return removed.ok ? { ok: true, value: undefined } : removed;
    },
  ),
] as const;
