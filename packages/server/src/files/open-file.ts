import { type Actor, err, ok, type Result, type StoredFile } from '@mortise/core';
import type { FilePorts } from './file-ports.ts';
import { mayOpenFile } from './may-open-file.ts';

export interface OpenedFile {
  readonly file: StoredFile;
  readonly content: AsyncIterable<Uint8Array>;
}

export const openFile =
  ({ access, files, storage }: Pick<FilePorts, 'access' | 'files' | 'storage'>) =>
  async (actor: Actor, id: string): Promise<Result<OpenedFile>> => {
    const file = await reachFile({ access, files }, actor, id);
    const content = file && (await storage.open(id));
    return content ? ok({ file, content }) : err({ code: 'not_found', what: 'file', id });
  };

/** A file that a record holds, for who may read the form; one that none holds yet, for who uploaded it. */
export async function reachFile(
  { access, files }: Pick<FilePorts, 'access' | 'files'>,
  actor: Actor,
  id: string,
): Promise<StoredFile | null> {
  const file = await files.find(id);
  return file && mayOpenFile(access, actor, file) ? file : null;
}
