import { type Actor, err, ok, type Result, type StoredFile } from '@mortise/core';
import type { FilePorts } from './file-ports.ts';

export interface OpenedFile {
  readonly file: StoredFile;
  readonly content: AsyncIterable<Uint8Array>;
}

export const openFile =
  ({ storage, ...ports }: Pick<FilePorts, 'reader' | 'files' | 'storage'>) =>
  async (actor: Actor, id: string): Promise<Result<OpenedFile>> => {
    const file = (await reachFiles(ports, actor, [id])).get(id.toLowerCase());
    const content = file && (await storage.open(id));
    return content ? ok({ file, content }) : err({ code: 'not_found', what: 'file', id });
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
