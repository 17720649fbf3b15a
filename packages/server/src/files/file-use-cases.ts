import type { FilePorts } from './file-ports.ts';
import { openFile } from './open-file.ts';
import { readFileText } from './read-file-text.ts';
import { readListFile } from './read-list-file.ts';
import { askForRendering, openRendering } from './render-file.ts';
import { storeFile } from './store-file.ts';

export type FileUseCases = ReturnType<typeof fileUseCases>;

/** Files that records hold and imports read. */
export const fileUseCases = (ports: FilePorts) => ({
  storeFile: storeFile(ports),
  openFile: openFile(ports),
  readListFile: readListFile(ports),
  readFileText: readFileText(ports),
  askForRendering: askForRendering(ports),
  openRendering: openRendering(ports),
});
