import type { Access, Clock, Discussions, FieldCatalog, People, RecordRows } from '@mortise/core';

/** What talking about records stands on. */
export interface DiscussionPorts {
  readonly access: Access;
  readonly catalog: FieldCatalog;
  readonly rows: RecordRows;
  readonly clock: Clock;
  readonly discussions: Discussions;
  readonly people: Pick<People, 'find' | 'search'>;
}
