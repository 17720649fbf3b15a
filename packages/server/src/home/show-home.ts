import {
  type Actor,
  defaultHome,
  type HomeBlock,
  HomeDraft,
  homeBlocks,
  ok,
  type Result,
  withBlocks,
} from '@mortise/core';
import { duePlaces } from './due-place.ts';
import type { HomePorts } from './home-ports.ts';

/** The home page as far as somebody sees it. */
export interface HomeShown {
  readonly home: HomeDraft;
  /** Somebody arranged it; otherwise it is the one that there is by itself. */
  readonly isArranged: boolean;
}

/** What is hidden, and what names only forms out of the actor's reach, is not on their page. */
export const createShowHome =
  (ports: HomePorts) =>
  async (actor: Actor): Promise<Result<HomeShown>> => {
    const [arranged] = await ports.definitions.list({ kind: 'home' });
    const stored = arranged?.published ? HomeDraft.parse(arranged.published) : null;
    const home = stored ?? defaultHome;
    const theirs = new Map<string, HomeBlock | null>();
    for (const block of homeBlocks(home)) theirs.set(block.id, await shown(ports, actor, block));
    return ok({ home: withBlocks(home, ({ id }) => theirs.get(id) ?? null), isArranged: stored !== null });
  };

async function shown(ports: HomePorts, actor: Actor, block: HomeBlock): Promise<HomeBlock | null> {
  if (block.hidden) return null;
  if (block.kind === 'due') {
    const places = await duePlaces(ports, actor, block.sources);
    const sources = places.map(({ form, when, who }) => ({
      formId: form.id,
      fieldId: when.id,
      who: who?.id ?? '$owner',
    }));
    return sources.length > 0 ? { ...block, sources } : null;
  }
  if (block.kind !== 'create' || block.formIds === null) return block;
  const formIds = block.formIds.filter((id) => ports.access.mayOnForm(actor, 'create', id));
  return formIds.length > 0 ? { ...block, formIds } : null;
}
