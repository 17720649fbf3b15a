import { isAscii, isUtf8 } from 'node:buffer';
import { damaged } from '../problem.ts';

/** Characters of an XML part from its bytes, in the encoding its first bytes tell (UTF-8 or UTF-16). */
export async function* decodeXml(bytes: AsyncIterable<Buffer>): AsyncIterable<string> {
  let decoder: Decoder | undefined;
  for await (const chunk of bytes) {
    decoder ??= decoderOf(chunk);
    const text = decoder.write(chunk);
    if (text !== '') yield text;
  }
  const last = decoder?.end() ?? '';
  if (last !== '') yield last;
}

interface Decoder {
  write(chunk: Buffer): string;
  end(): string;
}

function decoderOf(start: Buffer): Decoder {
  if (start[0] === 0xff && start[1] === 0xfe) return new OtherDecoder('utf-16le');
  if (start[0] === 0xfe && start[1] === 0xff) return new OtherDecoder('utf-16be');
  if (start[0] === 0x3c && start[1] === 0) return new OtherDecoder('utf-16le');
  if (start[0] === 0 && start[1] === 0x3c) return new OtherDecoder('utf-16be');
  return new Utf8Decoder();
}

/** A piece without other characters becomes a text of one byte per character, which all that follows reads faster. */
class Utf8Decoder implements Decoder {
  private rest: Buffer = Buffer.alloc(0);
  private isStart = true;

  write(chunk: Buffer): string {
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk;
    const whole = bytes.length - unfinished(bytes);
    this.rest = bytes.subarray(whole);
    const text = decoded(bytes.subarray(0, whole));
    const isMarked = this.isStart && text.startsWith('\ufeff');
    if (whole > 0) this.isStart = false;
    return isMarked ? text.slice(1) : text;
  }

  end(): string {
    if (this.rest.length > 0) throw invalid();
    return '';
  }
}

function decoded(bytes: Buffer): string {
  if (isAscii(bytes)) return bytes.toString('latin1');
  if (!isUtf8(bytes)) throw invalid();
  return bytes.toString('utf8');
}

/** Bytes at the end that begin a character and do not complete it. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? back : 0;
  }
  return 0;
}

class OtherDecoder implements Decoder {
  private readonly decoder: TextDecoder;

  constructor(encoding: string) {
    this.decoder = new TextDecoder(encoding, { fatal: true });
  }

  write(chunk: Buffer): string {
    return this.decode(() => this.decoder.decode(chunk, { stream: true }));
  }

  end(): string {
    return this.decode(() => this.decoder.decode());
  }

  private decode(decode: () => string): string {
    try {
      return decode();
    } catch (error) {
      if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
        throw invalid();
      throw error;
    }
  }
}

const invalid = () => damaged('XML is not valid in its encoding');
