import type { Hierarchy, Identity } from '@mortise/core';
import { apiKeyHash } from './api-key-secret.ts';
import { briefCache } from './brief-cache.ts';
import type { PeoplePorts } from './people-ports.ts';
import { sessionEnd } from './session-end.ts';

/** How long a revoked session or key, or a former place in the organisation, may still be believed by another process. */
const believedMs = 2_000;
const seenEveryMs = 60_000;

export interface Identify {
  bySession(sessionId: string): Promise<Identity | null>;
  byApiKey(key: string): Promise<Identity | null>;
  /** Something about people changed in this process: ask again at once. */
  forget(): void;
}

/** Who makes a request. Asked on every one, so answers are kept for two seconds and "last seen" is written once a minute. */
export function identify({
  identities,
  sessions,
  apiKeys,
  clock,
}: Pick<PeoplePorts, 'identities' | 'sessions' | 'apiKeys' | 'clock'>): Identify {
  const cache = briefCache<Identity | null>({ milliseconds: believedMs });
  const hierarchies = briefCache<Hierarchy>({ milliseconds: believedMs, capacity: 1 });
  const seen = briefCache<void>({ milliseconds: seenEveryMs });

  const look = async (
    key: string,
    ask: () => Promise<Identity | null>,
    touch: (identity: Identity) => Promise<void>,
  ) => {
    const now = clock.now().getTime();
    const identity = await cache.get(key, now, async () => {
      const [found, hierarchy] = await Promise.all([ask(), hierarchies.get('all', now, identities.hierarchy)]);
      return found && { ...found, actor: { ...found.actor, hierarchy } };
    });
    if (identity) await seen.get(key, now, () => touch(identity));
    return identity;
  };

  return {
    bySession: (id) =>
      look(
        `session:${id}`,
        () => identities.bySession(id, clock.now()),
        () => sessions.seen(id, clock.now(), sessionEnd(clock.now())),
      ),
    byApiKey: (key) => {
      const hash = apiKeyHash(key);
      return look(
        `key:${hash}`,
        () => identities.byApiKeyHash(hash, clock.now()),
        async ({ apiKeyId }) => {
          if (apiKeyId) await apiKeys.used(apiKeyId, clock.now());
        },
      );
    },
    forget: () => {
      cache.clear();
      hierarchies.clear();
    },
  };
}
