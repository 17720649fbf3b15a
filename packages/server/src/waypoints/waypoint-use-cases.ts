import {
  type Actor,
  err,
  ok,
  type Result,
  type Waypoint,
  type WaypointKind,
  type WaypointShown,
  type Waypoints,
  waypointKinds,
} from '@mortise/core';
import { waypointNamers } from './waypoint-namers.ts';
import type { WaypointPorts } from './waypoint-ports.ts';

export type WaypointUseCases = ReturnType<typeof waypointUseCases>;

/** Recent waypoints asked for; some of them may be gone. */
const mostRecent = 30;

/** What a person keeps at hand, and where they were: of both only what they may see now. */
export function waypointUseCases(ports: WaypointPorts) {
  const { waypoints } = ports;

  async function named(actor: Actor, all: readonly Waypoint[]): Promise<readonly WaypointShown[]> {
    const names = new Map<WaypointKind, ReadonlyMap<string, string>>();
    for (const kind of waypointKinds) {
      const some = all.filter((waypoint) => waypoint.kind === kind);
      if (some.length > 0) names.set(kind, await waypointNamers[kind](ports, actor, some));
    }
    return all.flatMap((waypoint) => {
      const title = names.get(waypoint.kind)?.get(waypoint.id);
      return title === undefined ? [] : [{ ...waypoint, title }];
    });
  }

  return {
    listWaypoints: async (actor: Actor): Promise<Result<Waypoints>> => {
      const [favourites, recent] = await Promise.all([
        waypoints.favourites(actor.userId),
        waypoints.recent(actor.userId, mostRecent),
      ]);
      const keyOf = ({ kind, id }: Waypoint) => `${kind} ${id}`;
      const shown = new Map(
        (await named(actor, [...favourites, ...recent])).map((waypoint) => [keyOf(waypoint), waypoint]),
      );
      const seen = (some: readonly Waypoint[]) => some.flatMap((waypoint) => shown.get(keyOf(waypoint)) ?? []);
      return ok({ favourites: seen(favourites), recent: seen(recent) });
    },

    addFavourite: async (actor: Actor, waypoint: Waypoint): Promise<Result<undefined>> => {
      if ((await named(actor, [waypoint])).length === 0)
        return err({ code: 'not_found', what: waypoint.kind, id: waypoint.id });
      if (await waypoints.addFavourite(actor.userId, waypoint)) return ok(undefined);
      return err({ code: 'too_large', limit: 100 });
    },

    removeFavourite: async (actor: Actor, waypoint: Pick<Waypoint, 'kind' | 'id'>): Promise<Result<undefined>> => {
      await waypoints.removeFavourite(actor.userId, waypoint);
      return ok(undefined);
    },

    /** What may not be seen is not noted. */
    visit: async (actor: Actor, waypoint: Waypoint): Promise<Result<undefined>> => {
      if ((await named(actor, [waypoint])).length > 0) await waypoints.visit(actor.userId, waypoint);
      return ok(undefined);
    },
  };
}
