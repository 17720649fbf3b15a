import type { Clock, FileStorage, FileTypes, RecordReader, StoredFiles } from '@mortise/core';

/** What the use cases of files stand on. */
export interface FilePorts {
  /** What records name is opened through them. */
  readonly reader: Pick<RecordReader, 'files'>;
  readonly files: StoredFiles;
  readonly storage: FileStorage;
  readonly fileTypes: FileTypes;
  readonly clock: Clock;
}
