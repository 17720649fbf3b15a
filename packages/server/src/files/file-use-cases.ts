import type { Access, Clock, FileStorage, FileTypes, StoredFiles } from '@mortise/core';
import { openFile } from './open-file.ts';
import { storeFile } from './store-file.ts';

export interface FilePorts {
  readonly access: Access;
  readonly files: StoredFiles;
  readonly storage: FileStorage;
  readonly fileTypes: FileTypes;
  readonly clock: Clock;
}

export type FileUseCases = ReturnType<typeof fileUseCases>;

/** Files that records hold and imports read. */
export const fileUseCases = (ports: FilePorts) => ({ storeFile: storeFile(ports), openFile: openFile(ports) });
