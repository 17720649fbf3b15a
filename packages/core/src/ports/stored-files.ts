import type { StoredFile } from './files.ts';

/** What is known of stored files; their bytes are elsewhere. */
export interface StoredFiles {
  insert(file: StoredFile): Promise<void>;
  /** `formId` is the form whose record holds it; null until one does. */
  find(id: string): Promise<(StoredFile & { readonly formId: string | null }) | null>;
}

/** Media types from the first bytes, for a name proves nothing. */
export interface FileTypes {
  /** `name` decides only between kinds of plain text. */
  detect(head: Uint8Array, name: string): Promise<string>;
}
