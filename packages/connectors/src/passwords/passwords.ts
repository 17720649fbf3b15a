import { randomBytes } from 'node:crypto';
import type { Passwords } from '@mortise/core';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id, 19 MiB, 2 passes, 1 lane: the library's default and OWASP's first choice. */
export function passwords(): Passwords {
  // Something to check against when there is no hash, so that the answer takes as long.
  const nobody = hash(randomBytes(16));
  nobody.catch(() => {});
  return {
    hash: (password) => hash(password.normalize('NFKC')),
    verify: async (stored, password) => {
      const matches = await verify(stored ?? (await nobody), password.normalize('NFKC'));
      return stored !== null && matches;
    },
  };
}
