import { once } from 'node:events';
import { pipeline } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { limits } from '../limits.ts';
import { damaged, problem, SheetFault, tooLarge } from '../problem.ts';
import { decodeXml } from '../xml/decode.ts';

/** The parts of a package, read in any order and as often as needed. Nothing is ever written to disk. */
export interface Archive {
  has(path: string): boolean;
  readonly paths: readonly string[];
  /** Bytes of a part. Throws `SheetFault` when it is missing or does not unpack. */
  bytes(path: string): AsyncIterable<Buffer>;
  /** Of a part, unpacked. Throws `SheetFault` when it is missing. */
  size(path: string): number;
  /** A whole small part as text. */
  text(path: string): Promise<string>;
  close(): Promise<void>;
}

export async function openArchive(path: string): Promise<Archive> {
  const zip = await yauzl
    .openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true })
    .catch((error: unknown) => {
      throw asFault(error);
    });
  try {
    return archiveOf(zip, await listEntries(zip));
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.parts) throw new SheetFault(tooLarge({ zh: '文件内的部件', en: 'Parts' }, '60,000'));
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const key = keyOf(entry.fileName);
      if (entry.fileName.endsWith('/')) continue;
      if (entry.isEncrypted()) throw new SheetFault(problem('password_protected'));
      if (entries.has(key)) throw damaged(`part ${entry.fileName} twice`);
      unpacked += entry.uncompressedSize;
      if (unpacked > limits.unpacked) {
        throw new SheetFault(tooLarge({ zh: '解压后的内容', en: 'The unpacked contents' }, '2 GB'));
      }
      entries.set(key, entry);
    }
  } catch (error) {
    throw asFault(error);
  }
  return entries;
}

function archiveOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Archive {
  const find = (path: string): Entry => {
    const entry = entries.get(keyOf(path));
    if (entry === undefined) throw damaged(`part ${path} is missing`);
    return entry;
  };
  async function* bytes(path: string): AsyncIterable<Buffer> {
    const entry = find(path);
    try {
      yield* unpacked(zip, entry);
    } catch (error) {
      throw asFault(error);
    }
  }
  return {
    has: (path) => entries.has(keyOf(path)),
    paths: [...entries.keys()],
    bytes,
    size: (path) => find(path).uncompressedSize,
    async text(path) {
      if (find(path).uncompressedSize > limits.smallPart) {
        throw new SheetFault(tooLarge({ zh: '样式或目录', en: 'Styles or contents' }, '32 MB'));
      }
      const pieces: string[] = [];
      for await (const piece of decodeXml(bytes(path))) pieces.push(piece);
      return pieces.join('');
    },
    async close() {
      if (!zip.isOpen) return;
      const closed = once(zip, 'close');
      zip.close();
      await closed;
    },
  };
}

/** Unpacked in pieces of this size: every piece costs a way through threads and streams. */
const pieceBytes = 256 * 1024;

/** What an entry holds, as long as its directory says. */
async function* unpacked(zip: ZipFile, entry: Entry): AsyncIterable<Buffer> {
  if (!entry.isCompressed()) {
    for await (const chunk of await zip.openReadStreamPromise(entry)) yield chunk as Buffer;
    return;
  }
  if (entry.compressionMethod !== deflated) throw damaged(`compression method ${entry.compressionMethod}`);
  const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false });
  // What goes wrong in either is heard below, where the pieces are awaited.
  const inflated = pipeline(packed, createInflateRaw({ chunkSize: pieceBytes }), () => {});
  let bytes = 0;
  for await (const chunk of inflated) {
    bytes += (chunk as Buffer).length;
    if (bytes > entry.uncompressedSize) break;
    yield chunk as Buffer;
  }
  if (bytes !== entry.uncompressedSize) throw damaged(`part ${entry.fileName} is not ${entry.uncompressedSize} bytes`);
}

const deflated = 8;

/** Some writers use other letter case or a leading slash than their own relationships do. */
const keyOf = (path: string): string => path.replace(/^\/+/, '').toLowerCase();

/** What does not unpack is a damaged file; what the disk refuses is an accident. */
function asFault(error: unknown): unknown {
  if (error instanceof SheetFault || !(error instanceof Error)) return error;
  if ('syscall' in error) return error;
  return damaged(error.message);
}
