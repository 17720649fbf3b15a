import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * A small sum that a browser must do: find a number whose SHA-256 together with `salt` begins with `bits` zero bits. A
 * visitor waits a fraction of a second, a machine that sends a million answers pays for a million. Ours because the
 * libraries for it need Web Crypto, which browsers refuse on the plain http of many a company network.
 */
export interface RobotCheck {
  /** `<expiry, milliseconds>.<random>` */
  readonly salt: string;
  readonly bits: number;
  readonly signature: string;
}

export interface SolvedCheck extends RobotCheck {
  readonly number: number;
}

/** About 65,000 hashes on average: 100 to 300 ms on a phone. */
const bits = 16;
const lifetimeMs = 60 * 60_000;

export function makeCheck(secret: string, now: Date): RobotCheck {
  const salt = `${now.getTime() + lifetimeMs}.${randomBytes(12).toString('base64url')}`;
  return { salt, bits, signature: sign(secret, salt) };
}

export function isSolved(secret: string, { salt, signature, number }: SolvedCheck, now: Date): boolean {
  const given = Buffer.from(signature);
  const expected = Buffer.from(sign(secret, salt));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
  if (Number(salt.split('.')[0]) < now.getTime()) return false;
  return leadingZeros(createHash('sha256').update(`${salt}.${number}`).digest()) >= bits;
}

const sign = (secret: string, salt: string) => createHmac('sha256', secret).update(`robot:${salt}`).digest('base64url');

function leadingZeros(hash: Uint8Array): number {
  let zeros = 0;
  for (const byte of hash) {
    if (byte !== 0) return zeros + Math.clz32(byte) - 24;
    zeros += 8;
  }
  return zeros;
}
