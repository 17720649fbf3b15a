import { Locale, personStatuses, roles } from '@mortise/core';
import { z } from 'zod';
import { ById, Id, PersonAnswer } from '../answers.ts';
import { Email, Limit, Name, UserName } from '../fields.ts';
import { route } from '../frame/route.ts';

const group = 'People';
const Phone = z.string().trim().max(40).nullable();
const DepartmentIds = z.array(Id).max(50);
const PositionIds = z.array(Id).max(50);

export const peopleRoutes = [
  route(
    { method: 'GET', path: '/people', group, summary: 'All members', answer: z.array(PersonAnswer).readonly() },
    ({ server, actor }) => server.people.listPeople(actor),
  ),
  route(
    {
      method: 'GET',
      path: '/people/search',
      group,
      summary: 'Find active members by name, pinyin, initials, user name or e-mail',
      query: z.object({ q: z.string().max(100).default(''), limit: Limit.default(20) }),
      answer: z.array(PersonAnswer).readonly(),
    },
    ({ server, actor, query }) => server.people.searchPeople(actor, query.q, query.limit),
  ),
  route(
    { method: 'GET', path: '/people/:id', group, summary: 'One member', params: ById, answer: PersonAnswer },
    ({ server, actor, params }) => server.people.readPerson(actor, params.id),
  ),
  route(
    {
      method: 'POST',
      path: '/people',
      group,
      summary: 'Add a member; the first password is shown once',
      body: z.object({
        userName: UserName,
        email: Email.nullable().default(null),
        name: Name,
        phone: Phone.default(null),
        roles: z.array(z.enum(roles)).default(['member']),
        locale: Locale.default('zh'),
        managerId: Id.nullable().default(null),
        departmentIds: DepartmentIds.default([]),
        positionIds: PositionIds.default([]),
      }),
      answer: z.object({ person: PersonAnswer, password: z.string() }),
      status: 201,
    },
    ({ server, actor, body }) => server.people.createPerson(actor, body),
  ),
  route(
    {
      method: 'PATCH',
      path: '/people/:id',
      group,
      summary: 'Change a member; status "left" revokes sessions and keys',
      params: ById,
      body: z.strictObject({
        email: Email.nullable().exactOptional(),
        name: Name.exactOptional(),
        phone: Phone.exactOptional(),
        roles: z.array(z.enum(roles)).exactOptional(),
        status: z.enum(personStatuses).exactOptional(),
        managerId: Id.nullable().exactOptional(),
        departmentIds: DepartmentIds.exactOptional(),
        positionIds: PositionIds.exactOptional(),
      }),
      answer: PersonAnswer,
    },
    ({ server, actor, params, body }) => server.people.updatePerson(actor, params.id, body),
  ),
  route(
    {
      method: 'POST',
      path: '/people/:id/password',
      group,
      summary: 'Give a member a new password, shown once',
      params: ById,
      sessionOnly: true,
      answer: z.object({ password: z.string() }),
    },
    ({ server, actor, params }) => server.people.resetPassword(actor, params.id),
  ),
] as const;
