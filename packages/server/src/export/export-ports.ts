import type {
  Access,
  Actor,
  Clock,
  ExportStore,
  FieldCatalog,
  FileStorage,
  Forms,
  Jobs,
  RecordReader,
  StoredFiles,
} from '@mortise/core';

/** What taking records out needs from outside. */
export interface ExportPorts {
  readonly exports: ExportStore;
  readonly files: StoredFiles;
  readonly storage: FileStorage;
  readonly jobs: Jobs;
  readonly forms: Forms;
  readonly reader: Pick<RecordReader, 'exportPage' | 'count' | 'files'>;
  readonly access: Access;
  readonly catalog: FieldCatalog;
  readonly clock: Clock;
  /** The person an export runs for, with the rights they have now; null when they left. */
  readonly actorOf: (userId: string) => Promise<Actor | null>;
}
