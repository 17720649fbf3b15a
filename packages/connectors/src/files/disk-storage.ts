import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FileStorage } from '@mortise/core';

class TooLarge extends Error {}

/** Files in a folder of this machine, spread over 256 subfolders by the end of their id, which is random. */
export function diskStorage(folder: string): FileStorage {
  const placeOf = (id: string) => {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('Not a file id.');
    return path.join(folder, id.slice(-2), id);
  };
  return {
    async put(id, content, { maxBytes }) {
      const place = placeOf(id);
      const unfinished = `${place}.part`;
      await mkdir(path.dirname(place), { recursive: true });
      let size = 0;
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
          createWriteStream(unfinished),
        );
        await rename(unfinished, place);
        return { size };
      } catch (accident) {
        await rm(unfinished, { force: true });
        if (accident instanceof TooLarge) return 'too_large';
        throw accident;
      }
    },
    open: async (id) => ((await exists(placeOf(id))) ? createReadStream(placeOf(id)) : null),
    localPath: async (id) => ((await exists(placeOf(id))) ? placeOf(id) : null),
    // Whoever was killed while writing left the unfinished one.
    remove: async (id) => {
      await rm(`${placeOf(id)}.part`, { force: true });
      await rm(placeOf(id), { force: true });
    },
  };
}

const exists = (place: string) =>
  stat(place).then(
    (found) => found.isFile(),
    () => false,
  );
