import type { Access, Forms, RecordReader, StoredDefinition, WaypointStore } from '@mortise/core';

export interface WaypointPorts {
  readonly waypoints: WaypointStore;
  readonly reader: RecordReader;
  readonly forms: Forms;
  readonly access: Access;
  /** All views that are not deleted. */
  readonly views: () => Promise<readonly StoredDefinition[]>;
}
