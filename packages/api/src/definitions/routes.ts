import { definitionKinds, Text } from '@mortise/core';
import { z } from 'zod';
import { ById, Id } from '../answers.ts';
import { route } from '../frame/route.ts';
import { DefinitionAnswer, RecordCopyAnswer } from './answers.ts';

const group = 'Definitions';
/** A form of 2,000 blocks with long option lists. */
const maxBytes = 8 * 1_048_576;
const Revision = z.number().int().min(1);

const NewDefinition = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('app'),
    name: Text,
    description: Text.exactOptional(),
    icon: z.string().exactOptional(),
    color: z.string().exactOptional(),
  }),
  z.object({
    kind: z.literal('form'),
    appId: Id,
    name: Text,
    draft: z.json().exactOptional(),
    groupId: z.string().exactOptional(),
  }),
  z.object({ kind: z.literal('view'), draft: z.json(), personal: z.boolean().exactOptional() }),
  z.object({ kind: z.literal('public-form'), draft: z.json() }),
  z.object({ kind: z.literal('option-set'), appId: Id, draft: z.json() }),
  z.object({ kind: z.literal('role'), appId: Id, draft: z.json() }),
  z.object({ kind: z.literal('duplicate-rule'), appId: Id, draft: z.json() }),
  z.object({ kind: z.literal('page'), draft: z.json() }),
  z.object({ kind: z.literal('home'), draft: z.json() }),
]);

export const definitionRoutes = [
  route(
    {
      method: 'GET',
      path: '/definitions',
      group,
      summary: 'Apps, forms and views, drafts included',
      query: z.object({
        kind: z.enum(definitionKinds).exactOptional(),
        appId: Id.exactOptional(),
        deleted: z.stringbool().exactOptional(),
      }),
      answer: z.array(DefinitionAnswer).readonly(),
    },
    ({ server, actor, query }) => server.definitions.listDefinitions(actor, query),
  ),
  route(
    {
      method: 'POST',
      path: '/definitions',
      group,
      summary: 'Start an app, a form or a view',
      body: NewDefinition,
      answer: DefinitionAnswer,
      status: 201,
      maxBytes,
    },
    ({ server, actor, body }) => server.definitions.createDefinition(actor, body),
  ),
  route(
    {
      method: 'POST',
      path: '/definitions/:id/copy',
      group,
      summary:
        'The form once more: fields, rules, views, and public links that are closed; its records when they are wanted',
      params: ById,
      body: z.object({ name: Text, records: z.boolean().optional() }),
      answer: DefinitionAnswer,
      status: 201,
    },
    ({ server, actor, params, body }) => server.definitions.copyForm(actor, { ...params, ...body }),
  ),
  route(
    {
      method: 'GET',
      path: '/definitions/:id/record-copy',
      group,
      summary: 'How far the records are that the form was copied with; null when there were none',
      params: ById,
      answer: RecordCopyAnswer.nullable(),
    },
    ({ server, actor, params }) => server.definitions.recordCopy(actor, params),
  ),
  route(
    {
      method: 'GET',
      path: '/definitions/:id',
      group,
      summary: 'One definition',
      params: ById,
      answer: DefinitionAnswer,
    },
    ({ server, actor, params }) => server.definitions.getDefinition(actor, params),
  ),
  route(
    {
      method: 'PUT',
      path: '/definitions/:id/draft',
      group,
      summary: 'Save the draft; a stale revision is a conflict that carries what is stored',
      params: ById,
      body: z.object({ revision: Revision, draft: z.json() }),
      answer: DefinitionAnswer,
      maxBytes,
    },
    ({ server, actor, params, body }) => server.definitions.saveDraft(actor, { ...params, ...body }),
  ),
  route(
    {
      method: 'POST',
      path: '/definitions/:id/publish',
      group,
      summary: 'Publish the draft as the next version, and make or alter the table of a form',
      params: ById,
      body: z.object({
        revision: Revision,
        draft: z.json().exactOptional(),
        note: z.string().max(1000).exactOptional(),
      }),
      answer: DefinitionAnswer,
      maxBytes,
    },
    ({ server, actor, params, body }) => server.definitions.publishDefinition(actor, { ...params, ...body }),
  ),
  route(
    {
      method: 'POST',
      path: '/definitions/:id/rollback',
      group,
      summary: 'Make an old version the draft and, unless told otherwise, publish it',
      params: ById,
      body: z.object({ version: z.number().int().min(1), revision: Revision, publish: z.boolean().exactOptional() }),
      answer: DefinitionAnswer,
    },
    ({ server, actor, params, body }) => server.definitions.rollbackDefinition(actor, { ...params, ...body }),
  ),
  route(
    {
      method: 'DELETE',
      path: '/definitions/:id',
      group,
      summary: 'Delete it with what belongs to it; refused while something else needs it',
      params: ById,
      answer: z.array(Id).readonly(),
    },
    ({ server, actor, params }) => server.definitions.removeDefinition(actor, params),
  ),
  route(
    {
      method: 'POST',
      path: '/definitions/:id/restore',
      group,
      summary: 'Bring back what was deleted together',
      params: ById,
      answer: DefinitionAnswer,
    },
    ({ server, actor, params }) => server.definitions.restoreDefinition(actor, params),
  ),
] as const;
