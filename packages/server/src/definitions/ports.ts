import type { Access, DefinitionStore, FieldCatalog, Jobs, RecordFacts, Romanise } from '@mortise/core';

/** What the use cases of definitions need from outside. */
export interface DefinitionPorts {
  readonly definitions: DefinitionStore;
  readonly facts: RecordFacts;
  readonly access: Access;
  readonly jobs: Jobs;
  readonly catalog: FieldCatalog;
  readonly romanise: Romanise;
}
