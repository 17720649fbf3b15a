import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

export interface ZipEntry {
  /** Its path in the archive. */
  readonly name: string;
  /** Read when its turn comes, and to its end before the next entry is asked for. */
  readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** False for what is compressed already. */
  readonly compress?: boolean;
  readonly at?: Date;
}

/** Beyond this, a workbook takes twice the time and becomes a tenth smaller. */
const level = 3;

/** A zip archive as it is made: no more is held than a few chunks. Stops reading when nobody takes it any more. */
export async function* writeZip(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  const fed = feed(zip, out, entries);
  try {
    for await (const chunk of out) yield chunk as Uint8Array;
  } finally {
    out.destroy();
    await fed;
  }
}

/** Whatever goes wrong goes to whoever takes the archive. */
async function feed(zip: ZipFile, out: Readable, entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>) {
  zip.on('error', (accident) => out.destroy(accident as Error));
  try {
    for await (const entry of entries) {
      await add(zip, out, entry);
      if (out.destroyed) return;
    }
    zip.end();
  } catch (accident) {
    out.destroy(accident as Error);
  }
}

function add(zip: ZipFile, out: Readable, { name, content, compress = true, at }: ZipEntry): Promise<void> {
  return new Promise((resolve, reject) => {
    const options = { compress, compressionLevel: compress ? level : 0, ...(at && { mtime: at }) };
    zip.addReadStreamLazy(name, options, (give) => {
      const stream = Readable.from(content, { highWaterMark: 2 });
      const abandon = () => stream.destroy();
      out.once('close', abandon);
      stream.once('close', () => {
        out.off('close', abandon);
        resolve();
      });
      stream.once('error', reject);
      if (out.destroyed) stream.destroy();
      else give(null, stream);
    });
  });
}
