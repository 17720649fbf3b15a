import { apiScopes, Locale, themes } from '@mortise/core';
import { z } from 'zod';
import { ApiKeyAnswer, ById, Id, NewApiKeyAnswer, PersonAnswer, SessionAnswer } from '../answers.ts';
import { Name } from '../fields.ts';
import { route } from '../frame/route.ts';

const own = { group: 'Me', beforePasswordChange: true } as const;
const key = z.object({ key: z.string().min(1).max(200) });

export const meRoutes = [
  route(
    {
      ...own,
      method: 'GET',
      path: '/me',
      summary: 'Who I am',
      answer: z.object({
        person: PersonAnswer,
        sessionId: Id.nullable(),
        viewer: z
          .object({ id: Id, name: z.string() })
          .nullable()
          .describe('Who looks through my eyes, where somebody does'),
      }),
    },
    async ({ server, identity }) => {
      const me = await server.people.readMe(identity);
      if (!me.ok) return me;
      const { viewer } = identity.actor;
      const by = viewer ? { id: viewer.userId, name: viewer.name } : null;
      // Whoever looks reads their own language.
      const person = viewer ? { ...me.value, locale: identity.actor.locale, mustChangePassword: false } : me.value;
      return { ok: true, value: { person, sessionId: identity.sessionId, viewer: by } };
    },
  ),
  route(
    {
      ...own,
      method: 'PATCH',
      path: '/me',
      summary: 'Change my name, phone, language or theme',
      body: z.strictObject({
        name: Name.exactOptional(),
        phone: z.string().trim().max(40).nullable().exactOptional(),
        locale: Locale.exactOptional(),
        theme: z.enum(themes).exactOptional(),
      }),
      answer: PersonAnswer,
    },
    ({ server, identity, body }) => server.people.updateMe(identity, body),
  ),
  route(
    {
      ...own,
      method: 'POST',
      path: '/me/password',
      summary: 'Choose a new password; other browsers are signed out',
      sessionOnly: true,
      body: z.object({ current: z.string(), next: z.string() }),
    },
    ({ server, identity, body }) => server.people.changePassword(identity, body),
  ),
  route(
    {
      ...own,
      method: 'GET',
      path: '/me/sessions',
      summary: 'Where I am signed in',
      personal: true,
      answer: z.array(SessionAnswer).readonly(),
    },
    ({ server, identity }) => server.people.listSessions(identity),
  ),
  route(
    { ...own, method: 'DELETE', path: '/me/sessions', summary: 'Sign me out everywhere', sessionOnly: true },
    ({ server, identity }) => server.people.signOutEverywhere(identity),
  ),
  route(
    {
      ...own,
      method: 'DELETE',
      path: '/me/sessions/:id',
      summary: 'Sign one browser out',
      params: ById,
      sessionOnly: true,
    },
    ({ server, identity, params }) => server.people.revokeSession(identity, params.id),
  ),
  route(
    {
      method: 'GET',
      path: '/me/api-keys',
      group: 'Me',
      summary: 'My API keys',
      personal: true,
      answer: z.array(ApiKeyAnswer).readonly(),
    },
    ({ server, identity }) => server.people.listApiKeys(identity),
  ),
  route(
    {
      method: 'POST',
      path: '/me/api-keys',
      group: 'Me',
      summary: 'Make an API key; it is shown once',
      sessionOnly: true,
      body: z.object({
        name: Name,
        scopes: z.array(z.enum(apiScopes)).default([]),
        expiresAt: z.iso.datetime({ offset: true }).nullable().default(null),
      }),
      answer: NewApiKeyAnswer,
      status: 201,
    },
    async ({ server, actor, body }) => ({
      ok: true,
      value: await server.people.createApiKey(actor, {
        ...body,
        expiresAt: body.expiresAt === null ? null : new Date(body.expiresAt),
      }),
    }),
  ),
  route(
    {
      method: 'DELETE',
      path: '/me/api-keys/:id',
      group: 'Me',
      summary: 'Revoke an API key',
      params: ById,
      sessionOnly: true,
    },
    ({ server, identity, params }) => server.people.revokeApiKey(identity, params.id),
  ),
  route(
    {
      method: 'GET',
      path: '/me/state/:key',
      group: 'Me',
      summary: 'Read something I left: a half-filled form, grid preferences',
      params: key,
      answer: z.object({ value: z.unknown() }),
    },
    ({ server, actor, params }) => server.people.readState(actor, params.key),
  ),
  route(
    {
      method: 'PUT',
      path: '/me/state/:key',
      group: 'Me',
      summary: 'Keep something for later',
      params: key,
      body: z.object({ value: z.json() }),
    },
    ({ server, actor, params, body }) => server.people.writeState(actor, params.key, body.value),
  ),
  route(
    { method: 'DELETE', path: '/me/state/:key', group: 'Me', summary: 'Forget something I left', params: key },
    ({ server, actor, params }) => server.people.removeState(actor, params.key),
  ),
] as const;
