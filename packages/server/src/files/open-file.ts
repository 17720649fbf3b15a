import { type Actor, err, ok, type Result, type StoredFile } from '@mortise/core';
import type { FilePorts } from './file-ports.ts';

export interface OpenedFile {
  readonly file: StoredFile;
  readonly content: AsyncIterable<Uint8Array>;
}

/** A file that a record holds, for who may read the form; one that none holds yet, for who uploaded it. */
export const openFile =
  ({ access, files, storage }: Pick<FilePorts, 'access' | 'files' | 'storage'>) =>
  async (actor: Actor, id: string): Promise<Result<OpenedFile>> => {
    const missing = err({ code: 'not_found', what: 'file', id } as const);
    const file = await files.find(id);
    if (!file) return missing;
    const mayOpen = file.formId ? access.mayOnForm(actor, 'read', file.formId) : file.uploadedBy === actor.userId;
    if (!mayOpen) return missing;
    const content = await storage.open(id);
    return content ? ok({ file, content }) : missing;
  };
