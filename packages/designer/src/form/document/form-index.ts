import type { Block, FormDraft } from '@mortise/core';

/** A form's blocks by id, and the ids in each place, in reading order. */
export interface FormIndex {
  readonly byId: ReadonlyMap<string, Block>;
  readonly children: ReadonlyMap<string, readonly string[]>;
}

export const placeKey = (parent: string | null, slot: string | null) => `${parent ?? ''}|${slot ?? ''}`;

const nothing: readonly string[] = [];

export const idsIn = (index: FormIndex, parent: string | null, slot: string | null): readonly string[] =>
  index.children.get(placeKey(parent, slot)) ?? nothing;

/** Lists that did not change stay the same objects, so that what draws them does not draw again. */
export function indexOf({ blocks }: FormDraft, previous?: FormIndex): FormIndex {
  const children = new Map<string, string[]>();
  for (const { id, parent, slot } of blocks) {
    const key = placeKey(parent, slot);
    const list = children.get(key);
    if (list) list.push(id);
    else children.set(key, [id]);
  }
  const kept = new Map<string, readonly string[]>();
  for (const [key, list] of children) {
    const old = previous?.children.get(key);
    kept.set(key, old && sameList(old, list) ? old : list);
  }
  return { byId: new Map(blocks.map((block) => [block.id, block])), children: kept };
}

const sameList = (left: readonly string[], right: readonly string[]) =>
  left.length === right.length && left.every((id, at) => id === right[at]);

/** Ids as a reader meets them: a block, then what is inside it. */
export function readingOrder(index: FormIndex, blocks: readonly Block[]): string[] {
  const order: string[] = [];
  const seen = new Set<string>();
  const inside = new Map<string | null, Block[]>();
  for (const block of blocks) inside.set(block.parent, [...(inside.get(block.parent) ?? []), block]);
  const visit = (parent: string | null) => {
    for (const { id } of inside.get(parent) ?? []) {
      if (seen.has(id)) continue;
      seen.add(id);
      order.push(id);
      visit(id);
    }
  };
  visit(null);
  // What points to a parent that is gone still has to be reachable.
  for (const id of index.byId.keys()) if (!seen.has(id)) order.push(id);
  return order;
}
