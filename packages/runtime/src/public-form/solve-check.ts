import { sha256 } from '@noble/hashes/sha2.js';

/** What the server asks a browser to work on; see its `RobotCheck`. */
export interface Check {
  readonly salt: string;
  readonly bits: number;
  readonly signature: string;
}

/** Milliseconds of work before the page may breathe: less than one frame. */
const slice = 10;
const encoder = new TextEncoder();

/** Finds the number the check asks for, a slice at a time, so that typing goes on meanwhile. */
export async function solveCheck(check: Check): Promise<Check & { number: number }> {
  for (let number = 0; ; ) {
    const end = performance.now() + slice;
    do {
      if (leadingZeros(sha256(encoder.encode(`${check.salt}.${number}`))) >= check.bits) return { ...check, number };
      number++;
    } while (performance.now() < end);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

function leadingZeros(hash: Uint8Array): number {
  let zeros = 0;
  for (const byte of hash) {
    if (byte !== 0) return zeros + Math.clz32(byte) - 24;
    zeros += 8;
  }
  return zeros;
}
