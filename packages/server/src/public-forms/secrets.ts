import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Proof that a visitor knew the password; good until it changes. */
export const entryOf = (secret: string, passwordHash: string) => derive(secret, `entry:${passwordHash}`);

/** By which a visitor comes back to what they sent. The same sending always has the same one. */
export const changeTokenOf = (secret: string, submissionId: string) => derive(secret, `change:${submissionId}`);

/**
 * By which id the uploads of one visitor are known, told by the random name of their browser: who does not know that name
 * can name none of their files.
 */
export function visitorUploads(secret: string, device: string): string {
  const hex = createHmac('sha256', secret).update(`uploads:${device}`).digest('hex');
  // Version 8 of UUIDs is for what one makes of one's own.
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

export function isSame(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}

const derive = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest('base64url');
