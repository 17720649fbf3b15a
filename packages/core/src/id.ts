/** A UUID version 7 (RFC 9562): sorts by creation time, so new rows go to the end of an index. */
export function newId(now: number = Date.now()): string {
  const bytes = randomBytes();
  let milliseconds = now;
  for (let index = 5; index >= 0; index--) {
    bytes[index] = milliseconds % 256;
    milliseconds = Math.floor(milliseconds / 256);
  }
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  let hex = '';
  for (const byte of bytes) hex += hexOf[byte];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

const pool = new Uint8Array(4096);
let used = pool.length;

/** Sixteen bytes for the caller to change. Drawn many at a time: a call to the system costs more than an id. */
function randomBytes(): Uint8Array {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  used += 16;
  return pool.subarray(used - 16, used);
}

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A short id for a part of a definition (a block, an option, a navigation item), unique within it. */
export function newPartId(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return `${prefix}_${Array.from(bytes, (byte) => letters[byte % letters.length]).join('')}`;
}
