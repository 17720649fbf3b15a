import { ok, type PersonViewShown } from '@mortise/core';
import { z } from 'zod';
import { Id } from '../answers.ts';
import { route, streamRoute } from '../frame/route.ts';
import { endedView, startedView, viewIn } from '../frame/view.ts';

const group = 'Access';
const Moment = z.iso.datetime();

const ViewAnswer: z.ZodType<PersonViewShown> = z.object({
  id: Id,
  byUserId: Id,
  byName: z.string(),
  userId: Id,
  name: z.string(),
  startedAt: Moment,
  endedAt: Moment.nullable(),
});

export const viewAsRoutes = [
  streamRoute(
    {
      method: 'POST',
      path: '/view-as/:user',
      group,
      summary:
        'Look through somebody’s eyes, read-only, for 8 hours at most: for administrators, builders, and for managers of an app in it. A browser does so from then on; a script sends the id as X-Mortise-View',
      params: z.object({ user: Id }),
      answer: z.object({ id: Id }),
      status: 201,
      asOneself: true,
    },
    async ({ server, identity, params }) => {
      const view = await server.viewAs.start(identity.actor, { userId: params.user });
      return view.ok ? ok(startedView(view.value, identity)) : view;
    },
  ),
  streamRoute(
    {
      method: 'DELETE',
      path: '/view-as',
      group,
      summary: 'Look with my own eyes again',
      asOneself: true,
    },
    async ({ server, identity, request }) => {
      const id = viewIn(request.headers);
      if (id !== null) await server.viewAs.stop(identity.actor, id);
      return ok(endedView());
    },
  ),
  route(
    {
      method: 'GET',
      path: '/view-as',
      group,
      summary: 'Who looked through whose eyes, newest first, for administrators',
      answer: z.array(ViewAnswer).readonly(),
      asOneself: true,
    },
    ({ server, identity }) => server.viewAs.list(identity.actor),
  ),
] as const;
