import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FileStorage, Rendering } from '@mortise/core';

class TooLarge extends Error {}

/** Files in a folder of this machine, spread over 256 subfolders by the end of their id, which is random. */
export function diskStorage(folder: string): FileStorage {
  const placeOf = (id: string, of?: Rendering) => {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('Not a file id.');
    return path.join(folder, id.slice(-2), of ? `${id}.${of}` : id);
  };
  return {
    async put(id, content, { maxBytes, of }) {
      const place = placeOf(id, of);
      const unfinished = `${place}.part`;
      await mkdir(path.dirname(place), { recursive: true });
      let size = 0;
      const out = createWriteStream(unfinished);
      const closed = new Promise<void>((resolve) => out.once('close', resolve));
      try {
        await pipeline(
          content,
          async function* limited(chunks: AsyncIterable<Uint8Array>) {
            for await (const chunk of chunks) {
              size += chunk.byteLength;
              if (size > maxBytes) throw new TooLarge();
              yield chunk;
            }
          },
          out,
        );
        await rename(unfinished, place);
        return { size };
      } catch (accident) {
        // It may be opening still, and would be there again.
        await closed;
        await rm(unfinished, { force: true });
        if (accident instanceof TooLarge) return 'too_large';
        throw accident;
      }
    },
    open: async (id, { span, of } = {}) => {
      const place = placeOf(id, of);
      return (await sizeOf(place)) === null ? null : createReadStream(place, span ?? {});
    },
    size: (id, of) => sizeOf(placeOf(id, of)),
    localPath: async (id) => ((await sizeOf(placeOf(id))) === null ? null : placeOf(id)),
    remove: async (id) => {
      for (const place of [placeOf(id), placeOf(id, 'preview')]) {
        // Whoever was killed while writing left the unfinished one.
        await rm(`${place}.part`, { force: true });
        await rm(place, { force: true });
      }
    },
  };
}

/** Null where no file is. */
const sizeOf = (place: string) =>
  stat(place).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  );
