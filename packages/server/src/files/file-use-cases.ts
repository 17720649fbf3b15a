import type { FilePorts } from './file-ports.ts';
import { openFile } from './open-file.ts';
import { readListFile } from './read-list-file.ts';
import { storeFile } from './store-file.ts';

export type FileUseCases = ReturnType<typeof fileUseCases>;

/** Files that records hold and imports read. */
export const fileUseCases = (ports: FilePorts) => ({
  storeFile: storeFile(ports),
  openFile: openFile(ports),
  readListFile: readListFile(ports),
});
