import type { Block, FormDraft } from '@mortise/core';

/** A place among the blocks of a parent (null is the form itself) and slot: before `before`, or at the end. */
export interface Place {
  readonly parent: string | null;
  readonly slot: string | null;
  readonly before: string | null;
}

/** The blocks directly in a place's parent and slot, in reading order. */
export const childrenOf = (form: FormDraft, parent: string | null, slot: string | null): Block[] =>
  form.blocks.filter((block) => block.parent === parent && block.slot === slot);

/** A block and everything inside it, in reading order. */
export function withDescendants(form: FormDraft, id: string): Block[] {
  const inside = new Set([id]);
  // Parents may stand after their children in the list, so look until nothing new is found.
  for (let before = 0; before !== inside.size; ) {
    before = inside.size;
    for (const block of form.blocks) if (block.parent !== null && inside.has(block.parent)) inside.add(block.id);
  }
  return form.blocks.filter((block) => inside.has(block.id));
}

/** Puts `blocks` (the first of which is the one placed, the rest its descendants) where `place` says. */
export function insertAt(form: FormDraft, blocks: readonly Block[], place: Place): FormDraft {
  const [placed, ...inside] = blocks;
  if (!placed) return form;
  const moved: Block[] = [{ ...placed, parent: place.parent, slot: place.slot }, ...inside];
  const before = place.before === null ? -1 : form.blocks.findIndex(({ id }) => id === place.before);
  const at = before < 0 ? endOf(form, place) : before;
  return { ...form, blocks: [...form.blocks.slice(0, at), ...moved, ...form.blocks.slice(at)] };
}

/** Behind the last block of the same parent and slot, so that reading order and list order stay one. */
function endOf(form: FormDraft, { parent, slot }: Place): number {
  const last = form.blocks.findLastIndex((block) => block.parent === parent && block.slot === slot);
  return last < 0 ? form.blocks.length : last + 1;
}

/** Where a click in the palette puts a block: behind `id`, or at the end of the form. */
export function placeAfter(form: FormDraft, id: string | null): Place {
  const block = form.blocks.find((one) => one.id === id);
  if (!block) return { parent: null, slot: null, before: null };
  const siblings = childrenOf(form, block.parent, block.slot);
  return { parent: block.parent, slot: block.slot, before: siblings[siblings.indexOf(block) + 1]?.id ?? null };
}
