import { fieldRights, operations, RoleDraft, type RoleHolder, Text } from '@mortise/core';
import type { AccessExplained, FormRightsShown, PeopleMatrix, RoleShown } from '@mortise/server';
import { z } from 'zod';
import { ById, Id } from '../answers.ts';
import { route } from '../frame/route.ts';
import { inForm } from '../records/in-form.ts';
import { OfForm } from '../records/inputs.ts';

const group = 'Access';

const Holder: z.ZodType<RoleHolder> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('user'), id: Id }),
  z.object({ kind: z.literal('department'), id: Id, below: z.boolean() }),
  z.object({ kind: z.literal('position'), id: Id }),
  z.object({ kind: z.literal('everyone') }),
]);

const RoleAnswer: z.ZodType<RoleShown> = z.object({
  id: Id,
  draft: z.unknown(),
  revision: z.number().int(),
  published: RoleDraft.nullable() as z.ZodType<RoleDraft | null>,
  holders: z.array(Holder).readonly(),
});

const Rights = z.record(z.string(), z.enum(fieldRights));
const RightsAnswer: z.ZodType<FormRightsShown> = z.object({
  operations: z.array(z.enum(operations)),
  fields: Rights,
  onCreate: Rights,
});

const ExplainedAnswer: z.ZodType<AccessExplained> = z.object({
  may: z.boolean(),
  right: z.enum(fieldRights).nullable(),
  reasons: z.array(Text),
});

const ScopeShown = z.union([
  z.object({ kind: z.enum(['none', 'own', 'own-and-below', 'department', 'department-and-below', 'all']) }),
  z.object({ words: Text }),
]);
const PeopleMatrixAnswer: z.ZodType<PeopleMatrix> = z.object({
  forms: z.array(z.object({ id: Id, name: Text })),
  profiles: z.array(
    z.array(
      z
        .union([
          z.object({
            operations: z.array(z.enum(operations)),
            scopes: z.object({ read: ScopeShown, update: ScopeShown, delete: ScopeShown }),
          }),
          z.literal('all'),
        ])
        .nullable(),
    ),
  ),
  people: z.array(
    z.object({
      id: Id,
      name: z.string(),
      departmentId: Id.nullable(),
      by: z.enum(['builds', 'manages', 'open', 'roles']),
      roles: z.array(Text),
      profile: z.number().int().describe('Place among the profiles'),
    }),
  ),
});

export const accessRoutes = [
  route(
    {
      method: 'GET',
      path: '/apps/:id/people-rights',
      group,
      summary: 'What every member may do with every form of an app, for those who manage it',
      params: ById,
      answer: PeopleMatrixAnswer,
    },
    ({ server, actor, params }) => server.roles.peopleMatrix(actor, { appId: params.id }),
  ),
  route(
    {
      method: 'GET',
      path: '/apps/:id/roles',
      group,
      summary: 'The roles of an app and who holds them, for those who manage it',
      params: ById,
      answer: z.array(RoleAnswer).readonly(),
    },
    ({ server, actor, params }) => server.roles.listRoles(actor, { appId: params.id }),
  ),
  route(
    {
      method: 'PUT',
      path: '/roles/:id/holders',
      group,
      summary: 'All who hold a role from now on: people, departments, job positions, or everyone',
      params: ById,
      body: z.object({ holders: z.array(Holder).max(2000) }),
      answer: z.array(Holder).readonly(),
    },
    ({ server, actor, params, body }) => server.roles.putHolders(actor, { roleId: params.id, ...body }),
  ),
  route(
    {
      method: 'GET',
      path: '/forms/:form/rights',
      group,
      summary: 'What I may do with a form; fields that are not listed I may edit',
      params: OfForm,
      answer: RightsAnswer,
    },
    (call) => inForm(call, async (form) => call.server.roles.formRights(call.actor, form)),
  ),
  route(
    {
      method: 'GET',
      path: '/forms/:form/access-of/:user',
      group,
      summary: 'Why somebody can or cannot see a form, one of its records or fields, for those who manage the app',
      params: OfForm.extend({ user: Id }),
      query: z.object({ record: Id.exactOptional(), field: z.string().max(64).exactOptional() }),
      answer: ExplainedAnswer,
    },
    (call) =>
      inForm(call, (form) =>
        call.server.roles.explain(call.actor, {
          userId: call.params.user,
          form,
          recordId: call.query.record,
          fieldId: call.query.field,
        }),
      ),
  ),
] as const;
