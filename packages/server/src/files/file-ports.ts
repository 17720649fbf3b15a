import type { Access, Clock, FileStorage, FileTypes, StoredFiles } from '@mortise/core';

/** What the use cases of files stand on. */
export interface FilePorts {
  readonly access: Access;
  readonly files: StoredFiles;
  readonly storage: FileStorage;
  readonly fileTypes: FileTypes;
  readonly clock: Clock;
}
