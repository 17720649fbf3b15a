import type {
  Access,
  ConnectorStore,
  DefinitionStore,
  FieldCatalog,
  Jobs,
  People,
  RecordCopies,
  RecordFacts,
  Romanise,
  TypeChanges,
} from '@mortise/core';

/** What the use cases of definitions need from outside. */
export interface DefinitionPorts {
  readonly definitions: DefinitionStore;
  readonly facts: RecordFacts;
  /** Whose requests fields ask. */
  readonly connectors: Pick<ConnectorStore, 'list'>;
  readonly access: Access;
  readonly typeChanges: TypeChanges;
  readonly copies: RecordCopies;
  /** Names, where values of a field become text or text becomes people. */
  readonly people: Pick<People, 'all' | 'departments'>;
  readonly jobs: Jobs;
  readonly catalog: FieldCatalog;
  readonly romanise: Romanise;
}
