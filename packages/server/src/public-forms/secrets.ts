import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Proof that a visitor knew the password; good until it changes. */
export const entryOf = (secret: string, passwordHash: string) => derive(secret, `entry:${passwordHash}`);

/** By which a visitor comes back to what they sent. The same sending always has the same one. */
export const changeTokenOf = (secret: string, submissionId: string) => derive(secret, `change:${submissionId}`);

export function isSame(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}

const derive = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest('base64url');
