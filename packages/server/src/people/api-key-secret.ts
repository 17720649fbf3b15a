import { createHash, randomBytes } from 'node:crypto';

/** `mo_` and 256 random bits. */
export const newApiKey = () => `mo_${randomBytes(32).toString('base64url')}`;

/** What is stored: the key has so many bits that a slow hash would add nothing. */
export const apiKeyHash = (key: string) => createHash('sha256').update(key).digest('hex');
