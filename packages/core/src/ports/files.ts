import type { FileRef } from '../value-kind.ts';

/** What is kept of a file beside its bytes, and goes with them: its rendering as PDF. */
export type Rendering = 'preview';

/** From which byte to which, both of them included. */
export interface ByteSpan {
  readonly start: number;
  readonly end: number;
}

/** Bytes under an id: a disk folder, or a bucket. Who may read them is asked before, never here. */
export interface FileStorage {
  /** Streams to storage; refuses past `maxBytes` and leaves nothing behind. */
  put(
    id: string,
    content: AsyncIterable<Uint8Array>,
    limits: { maxBytes: number; of?: Rendering },
  ): Promise<{ size: number } | 'too_large'>;
  open(id: string, which?: { span?: ByteSpan; of?: Rendering }): Promise<AsyncIterable<Uint8Array> | null>;
  /** Bytes of it; null where there is none. */
  size(id: string, of?: Rendering): Promise<number | null>;
  /** A path on this machine that readers needing random access (a spreadsheet) can open; copied there when remote. */
  localPath(id: string): Promise<string | null>;
  /** With what is kept beside it. */
  remove(id: string): Promise<void>;
}

/** An office program of the server. It is given files of strangers: time, memory and what it may fetch are limited. */
export interface DocumentConverter {
  /**
   * The document at that path as PDF; `name` tells its format. `absent`: there is no such program here. `unfit`: it makes
   * nothing of this file.
   */
  toPdf(path: string, name: string, signal: AbortSignal): Promise<AsyncIterable<Uint8Array> | 'absent' | 'unfit'>;
}

/** What is known of a stored file. */
export interface StoredFile extends FileRef {
  readonly uploadedBy: string;
  readonly uploadedAt: string;
}
