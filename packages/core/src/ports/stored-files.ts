import type { StoredFile } from './files.ts';
import type { FoundFile } from './record-store.ts';

/** What is known of stored files; their bytes are elsewhere. */
export interface StoredFiles {
  insert(file: StoredFile): Promise<void>;
  /** By id; those that are not there are left out. */
  find(ids: readonly string[]): Promise<ReadonlyMap<string, StoredFile & FoundFile>>;
}

/** Media types from the first bytes, for a name proves nothing. */
export interface FileTypes {
  /** `name` decides only between kinds of plain text. */
  detect(head: Uint8Array, name: string): Promise<string>;
}
