import { type Actor, err, newId, ok, type Result, type StoredFile, uploaderOf } from '@mortise/core';
import type { FilePorts } from './file-ports.ts';

/** 200 MB: the largest spreadsheet that an import takes. */
const maxBytes = 200 * 1_048_576;
/** Enough for every signature, those inside ZIP containers included. */
const headBytes = 64 * 1024;

/** Streams a file to storage. Its type is found from its content; the name is only a name. */
export const storeFile =
  ({ files, storage, fileTypes, clock }: Pick<FilePorts, 'files' | 'storage' | 'fileTypes' | 'clock'>) =>
  async (
    actor: Actor,
    { id = newId(), name, content }: { id?: string; name: string; content: AsyncIterable<Uint8Array> },
  ): Promise<Result<StoredFile>> => {
    const head = new Head();
    const put = await storage.put(id, head.watch(content), { maxBytes });
    if (put === 'too_large') return err({ code: 'too_large', limit: maxBytes });
    const shortName = baseName(name);
    const file: StoredFile = {
      id,
      name: shortName,
      size: put.size,
      type: await fileTypes.detect(head.bytes(), shortName),
      uploadedBy: uploaderOf(actor),
      uploadedAt: clock.now().toISOString(),
    };
    try {
      await files.insert(file);
    } catch (accident) {
      await storage.remove(id);
      throw accident;
    }
    return ok(file);
  };

/** Keeps the beginning of what streams through. */
class Head {
  readonly #chunks: Uint8Array[] = [];
  #size = 0;

  async *watch(content: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    for await (const chunk of content) {
      if (this.#size < headBytes) {
        this.#chunks.push(chunk.slice(0, headBytes - this.#size));
        this.#size += chunk.byteLength;
      }
      yield chunk;
    }
  }

  bytes = () => new Uint8Array(Buffer.concat(this.#chunks));
}

/** No folders, no control characters, at most 200 characters with the extension kept. */
function baseName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last.replaceAll(/\p{Cc}/gu, '').trim() || 'file';
  if (clean.length <= 200) return clean;
  const extension = clean.match(/\.[^.]{1,12}$/)?.[0] ?? '';
  return clean.slice(0, 200 - extension.length) + extension;
}
