import type {
  Access,
  Actor,
  BulkFill,
  Clock,
  FieldCatalog,
  FileStorage,
  FileTypes,
  Forms,
  ImportStore,
  Jobs,
  RecordReader,
  RecordWriter,
  Romanise,
  StoredFiles,
} from '@mortise/core';
import type { DefinitionUseCases } from '../definitions/definition-use-cases.ts';

/** What importing needs from outside. */
export interface ImportPorts {
  readonly imports: ImportStore;
  readonly files: StoredFiles;
  readonly storage: FileStorage;
  readonly fileTypes: FileTypes;
  readonly jobs: Jobs;
  readonly definitions: DefinitionUseCases;
  readonly forms: Forms;
  readonly reader: RecordReader;
  readonly writer: RecordWriter;
  readonly bulkFill: BulkFill;
  readonly access: Access;
  readonly catalog: FieldCatalog;
  readonly clock: Clock;
  readonly romanise: Romanise;
  /** The person an import runs for; null when they left. */
  readonly actorOf: (userId: string) => Promise<Actor | null>;
  /** Names that a cell may use for a member or a department, with the ids they mean. */
  readonly directory: () => Promise<Directory>;
  /** Who these people are, for somebody to choose between them. */
  readonly peopleKnown: (
    ids: readonly string[],
  ) => Promise<readonly { readonly id: string; readonly name: string; readonly hint: string }[]>;
}

export interface Directory {
  readonly users: ReadonlyMap<string, readonly string[]>;
  readonly departments: ReadonlyMap<string, readonly string[]>;
}
