import { type Actor, textIn, type Waypoint, type WaypointKind } from '@mortise/core';
import { viewsOf } from './views-of.ts';
import type { WaypointPorts } from './waypoint-ports.ts';

/** The names, by id, of those waypoints of a kind that are there and that the actor may see: in one question for all. */
type Namer = (
  ports: WaypointPorts,
  actor: Actor,
  waypoints: readonly Waypoint[],
) => Promise<ReadonlyMap<string, string>>;

/** How waypoints of each kind are named. A kind without a line does not compile. */
export const waypointNamers: Readonly<Record<WaypointKind, Namer>> = {
  form: async ({ forms, access }, actor, waypoints) => {
    const wanted = new Set(waypoints.flatMap(({ id, formId }) => (id === formId ? [id] : [])));
    const found = (await forms.all()).filter(({ id }) => wanted.has(id) && access.mayOnForm(actor, 'read', id));
    return new Map(found.map(({ id, name }) => [id, textIn(name, actor.locale)]));
  },
  view: async (ports, actor, waypoints) => {
    const found = await viewsOf(
      ports,
      actor,
      waypoints.map(({ id }) => id),
    );
    const formOf = new Map(waypoints.map(({ id, formId }) => [id, formId]));
    const own = found.filter(({ id, view }) => view.formId === formOf.get(id));
    return new Map(own.map(({ id, view }) => [id, textIn(view.name, actor.locale)]));
  },
  record: ({ reader }, actor, waypoints) =>
    reader.titlesIn(
      actor,
      waypoints.map(({ id, formId }) => ({ recordId: id, formId })),
    ),
};
