import { type Actor, type ByteSpan, err, ok, type Result, type StoredFile } from '@mortise/core';
import type { FilePorts } from './file-ports.ts';

export interface OpenedFile {
  readonly file: StoredFile;
  /** All of it, or a part; null where its bytes are gone. */
  readonly open: (span?: ByteSpan) => Promise<AsyncIterable<Uint8Array> | null>;
}

export const openFile =
  ({ storage, ...ports }: Pick<FilePorts, 'reader' | 'files' | 'storage'>) =>
  async (actor: Actor, id: string): Promise<Result<OpenedFile>> => {
    const file = (await reachFiles(ports, actor, [id])).get(id.toLowerCase());
    if (!file || (await storage.size(file.id)) === null) return err({ code: 'not_found', what: 'file', id });
    return ok({ file, open: (span) => storage.open(file.id, span ? { span } : {}) });
  };

/** Of these files, by id, those that the actor may open: two statements, however many there are. */
export async function reachFiles(
  { reader, files }: Pick<FilePorts, 'reader' | 'files'>,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredFile>> {
  const found = await files.find(ids);
  const openable = await reader.files(actor, found);
  return new Map([...found].filter(([id]) => openable.has(id)));
}
