const firstSize = 4096;

/**
 * A long text put together as the bytes (UTF-8) that PostgreSQL is sent. What stands in it for a moment only, such as the
 * hundred tokens of a record, never becomes a string, which is most of the time that writing many rows takes.
 */
export class TextBytes {
  #bytes = Buffer.allocUnsafeSlow(firstSize);
  #length = 0;

  /** What was written. Good until more is written. */
  get written(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  toString(): string {
    return this.#bytes.toString('utf8', 0, this.#length);
  }

  /** The part of a text from `from` to before `to`, in UTF-16 units. */
  text(text: string, from = 0, to = text.length): void {
    this.#reserve((to - from) * 3);
    const bytes = this.#bytes;
    let length = this.#length;
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      if (code < 0x80) bytes[length++] = code;
      else if (code < 0x800) {
        bytes[length++] = 0xc0 | (code >> 6);
        bytes[length++] = 0x80 | (code & 0x3f);
      } else if (code < 0xd800 || code > 0xdfff) {
        bytes[length++] = 0xe0 | (code >> 12);
        bytes[length++] = 0x80 | ((code >> 6) & 0x3f);
        bytes[length++] = 0x80 | (code & 0x3f);
      } else {
        // Characters of two units, or half of one, which becomes U+FFFD.
        length += bytes.write(text.slice(at, to), length);
        break;
      }
    }
    this.#length = length;
  }

  byte(byte: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = byte;
  }

  /** For a few bytes faster than `set`. */
  bytes(from: Uint8Array, start = 0, end = from.length): void {
    this.#reserve(end - start);
    const bytes = this.#bytes;
    let length = this.#length;
    for (let at = start; at < end; at++) bytes[length++] = from[at] as number;
    this.#length = length;
  }

  /** To be written anew. */
  clear(): void {
    this.#length = 0;
  }

  /** As `JSON.stringify` has it; what it leaves out is null. */
  json(value: unknown): void {
    if (typeof value !== 'string') this.text(JSON.stringify(value ?? null) ?? 'null');
    else if (!this.#quoted(value)) this.text(JSON.stringify(value));
  }

  /** Writes the text in quotes; false, with nothing written, where something in it must be escaped. */
  #quoted(text: string): boolean {
    this.#reserve(text.length * 3 + 2);
    const bytes = this.#bytes;
    let length = this.#length;
    bytes[length++] = quote;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code < 0x80) {
        if (code < 0x20 || code === quote || code === backslash) return false;
        bytes[length++] = code;
      } else if (code < 0x800) {
        bytes[length++] = 0xc0 | (code >> 6);
        bytes[length++] = 0x80 | (code & 0x3f);
      } else {
        if (code >= 0xd800 && code <= 0xdfff) return false;
        bytes[length++] = 0xe0 | (code >> 12);
        bytes[length++] = 0x80 | ((code >> 6) & 0x3f);
        bytes[length++] = 0x80 | (code & 0x3f);
      }
    }
    bytes[length++] = quote;
    this.#length = length;
    return true;
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const grown = Buffer.allocUnsafeSlow(Math.max(needed, this.#bytes.length * 2));
    grown.set(this.written);
    this.#bytes = grown;
  }
}

const quote = 0x22;
const backslash = 0x5c;
