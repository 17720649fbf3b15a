import type { Block } from '@mortise/core';

/** Blocks by the place they stand in, in reading order. */
export interface BlockTree {
  readonly at: (parent: string | null, slot: string | null) => readonly Block[];
  /** Every block below a place, however deep. */
  readonly below: (parent: string, slot: string | null) => readonly Block[];
  /** The places a block stands in, from the outermost to its own. */
  readonly placesOf: (id: string) => readonly { readonly parent: string; readonly slot: string | null }[];
}

const placeOf = (parent: string | null, slot: string | null) =>
  `${parent ?? ''}/${parent === null ? '' : (slot ?? '')}`;

export function blockTree(blocks: readonly Block[]): BlockTree {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const byPlace = new Map<string, Block[]>();
  for (const block of blocks) {
    const place = placeOf(block.parent, block.slot);
    byPlace.set(place, [...(byPlace.get(place) ?? []), block]);
  }
  const at = (parent: string | null, slot: string | null) => byPlace.get(placeOf(parent, slot)) ?? none;

  return {
    at,
    below: (parent, slot) => {
      const isBelow = (block: Block, depth = 0): boolean => {
        // A draft may hold a circle of parents.
        if (block.parent === null || depth > 50) return false;
        if (block.parent === parent) return block.slot === slot;
        const next = byId.get(block.parent);
        return next !== undefined && isBelow(next, depth + 1);
      };
      return blocks.filter((block) => isBelow(block));
    },
    placesOf: (id) => {
      const places: { parent: string; slot: string | null }[] = [];
      for (let block = byId.get(id); block?.parent && places.length < 50; block = byId.get(block.parent))
        places.unshift({ parent: block.parent, slot: block.slot });
      return places;
    },
  };
}

const none: readonly Block[] = [];
