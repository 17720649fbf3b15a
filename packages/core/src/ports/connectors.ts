import type { Connector } from '../connectors/connector.ts';

/** Where connectors are kept; values of secret headers as they were sealed. */
export interface ConnectorStore {
  /** By name. */
  list(): Promise<readonly Connector[]>;
  find(id: string): Promise<Connector | null>;
  insert(connector: Connector): Promise<void>;
  /** False where its revision is no longer the one before: nothing is changed then. */
  update(connector: Connector): Promise<boolean>;
  remove(id: string): Promise<void>;
}
