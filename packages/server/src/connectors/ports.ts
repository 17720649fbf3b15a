import type { Access, ConnectorStore, DefinitionStore, FieldCatalog, Outbound, SecretBox } from '@mortise/core';

/** What the use cases of connectors need from outside. */
export interface ConnectorPorts {
  readonly access: Access;
  readonly connectors: ConnectorStore;
  readonly secrets: SecretBox;
  readonly outbound: Outbound;
  /** Whose fields ask a connector. */
  readonly definitions: Pick<DefinitionStore, 'referringTo'>;
  readonly catalog: FieldCatalog;
}
