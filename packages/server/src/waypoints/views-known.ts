import type { StoredDefinition } from '@mortise/core';
import { briefCache } from '../people/brief-cache.ts';

interface Ports {
  readonly definitions: { list(wanted: { kind: 'view' }): Promise<readonly StoredDefinition[]> };
}

/** What was published a moment ago may be found a moment later: somebody who types asks for them with every letter. */
const rememberedMs = 2000;

/** All views, read from the database every two seconds at most. */
export function viewsKnown({ definitions }: Ports): () => Promise<readonly StoredDefinition[]> {
  const cache = briefCache<readonly StoredDefinition[]>({ milliseconds: rememberedMs });
  return () => cache.get('views', Date.now(), () => definitions.list({ kind: 'view' }));
}
