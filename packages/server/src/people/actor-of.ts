import type { Actor, Identities } from '@mortise/core';

/** In whose name a job works, with the organisation around them; null when they left. */
export const actorOf =
  (identities: Identities) =>
  async (userId: string): Promise<Actor | null> => {
    const [actor, hierarchy] = await Promise.all([identities.byUser(userId), identities.hierarchy()]);
    return actor && { ...actor, hierarchy };
  };
