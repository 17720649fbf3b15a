/** What a person may keep at hand, and come back to. How each kind is named is said by `waypointNamers` on the server. */
export const waypointKinds = ['form', 'view', 'record'] as const;
export type WaypointKind = (typeof waypointKinds)[number];

export interface Waypoint {
  readonly kind: WaypointKind;
  /** Of the form, the view or the record. */
  readonly id: string;
  /** The form itself, or the one it belongs to. */
  readonly formId: string;
}

export interface WaypointShown extends Waypoint {
  /** In the person's language. Empty for a record whose title they may not read. */
  readonly title: string;
}

/** Those that are there and that the person may see. */
export interface Waypoints {
  readonly favourites: readonly WaypointShown[];
  /** The newest first. */
  readonly recent: readonly WaypointShown[];
}
