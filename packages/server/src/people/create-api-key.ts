import { type Actor, type ApiKeyView, type ApiScope, newId } from '@mortise/core';
import { apiKeyHash, newApiKey } from './api-key-secret.ts';
import type { PeoplePorts } from './people-ports.ts';

export interface CreateApiKey {
  readonly name: string;
  /** Empty for all that the person may do. */
  readonly scopes: readonly ApiScope[];
  readonly expiresAt: Date | null;
}

/** Makes a key for a person. `key` is shown here and never again. */
export const createApiKey =
  ({ apiKeys, clock }: Pick<PeoplePorts, 'apiKeys' | 'clock'>) =>
  async (
    { userId }: Pick<Actor, 'userId'>,
    { name, scopes, expiresAt }: CreateApiKey,
  ): Promise<ApiKeyView & { readonly key: string }> => {
    const key = newApiKey();
    const id = newId();
    const prefix = key.slice(0, 8);
    await apiKeys.insert({ id, userId, name, prefix, hash: apiKeyHash(key), scopes, expiresAt });
    return {
      id,
      name,
      prefix,
      scopes,
      createdAt: clock.now().toISOString(),
      lastUsedAt: null,
      expiresAt: expiresAt?.toISOString() ?? null,
      key,
    };
  };
