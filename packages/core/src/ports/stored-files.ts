import type { StoredFile } from './files.ts';
import type { FoundFile } from './record-store.ts';

/** What is known of stored files; their bytes are elsewhere. */
export interface StoredFiles {
  insert(file: StoredFile): Promise<void>;
  find(id: string): Promise<(StoredFile & FoundFile) | null>;
}

/** Media types from the first bytes, for a name proves nothing. */
export interface FileTypes {
  /** `name` decides only between kinds of plain text. */
  detect(head: Uint8Array, name: string): Promise<string>;
}
