import type { FileRef } from '../value-kind.ts';

/** Bytes under an id: a disk folder, or a bucket. Who may read them is asked before, never here. */
export interface FileStorage {
  /** Streams to storage; refuses past `maxBytes` and leaves nothing behind. */
  put(
    id: string,
    content: AsyncIterable<Uint8Array>,
    limits: { maxBytes: number },
  ): Promise<{ size: number } | 'too_large'>;
  open(id: string): Promise<AsyncIterable<Uint8Array> | null>;
  /** A path on this machine that readers needing random access (a spreadsheet) can open; copied there when remote. */
  localPath(id: string): Promise<string | null>;
  remove(id: string): Promise<void>;
}

/** What is known of a stored file. */
export interface StoredFile extends FileRef {
  readonly uploadedBy: string;
  readonly uploadedAt: string;
}
