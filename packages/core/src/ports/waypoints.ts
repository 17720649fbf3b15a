import type { Waypoint } from '../waypoints/waypoint.ts';

/** Favourites and recent waypoints as rows. */
export interface WaypointStore {
  favourites(userId: string): Promise<readonly Waypoint[]>;
  /** The newest first. */
  recent(userId: string, limit: number): Promise<readonly Waypoint[]>;
  /** A person keeps up to 100; false where there are that many. */
  addFavourite(userId: string, waypoint: Waypoint): Promise<boolean>;
  removeFavourite(userId: string, waypoint: Pick<Waypoint, 'kind' | 'id'>): Promise<void>;
  /** Only about the newest fifty stay. */
  visit(userId: string, waypoint: Waypoint): Promise<void>;
}
