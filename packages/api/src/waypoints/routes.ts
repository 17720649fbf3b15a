import { type Waypoints, waypointKinds } from '@mortise/core';
import { z } from 'zod';
import { Id } from '../answers.ts';
import { route } from '../frame/route.ts';

const group = 'Me';
const Kind = z.enum(waypointKinds);
const Waypoint = z.object({ kind: Kind, id: Id, formId: Id });
const Shown = Waypoint.extend({ title: z.string() });
const WaypointsAnswer: z.ZodType<Waypoints> = z.object({
  favourites: z.array(Shown).readonly(),
  recent: z.array(Shown).readonly(),
});

export const waypointRoutes = [
  route(
    {
      method: 'GET',
      path: '/me/places',
      group,
      personal: true,
      summary: 'My favourites and where I was last: forms, views, records',
      answer: WaypointsAnswer,
    },
    ({ server, actor }) => server.waypoints.listWaypoints(actor),
  ),
  route(
    {
      method: 'PUT',
      path: '/me/favourites',
      group,
      summary: 'Keep a form, a view or a record at hand',
      body: Waypoint,
    },
    ({ server, actor, body }) => server.waypoints.addFavourite(actor, body),
  ),
  route(
    {
      method: 'DELETE',
      path: '/me/favourites/:kind/:id',
      group,
      summary: 'Keep it at hand no more',
      params: z.object({ kind: Kind, id: Id }),
    },
    ({ server, actor, params }) => server.waypoints.removeFavourite(actor, params),
  ),
  route(
    {
      method: 'PUT',
      path: '/me/recent',
      group,
      summary: 'Note that I am at a form or a view; of records their visits are noted',
      body: Waypoint.extend({ kind: Kind.exclude(['record']) }),
    },
    ({ server, actor, body }) => server.waypoints.visit(actor, body),
  ),
] as const;
