import type { FormDraft } from '@mortise/core';
import { insertAt, type Place, withDescendants } from './place.ts';

/**
 * Moves blocks, with what is inside them, to one place; they keep their order. A block never moves into itself: such a
 * move leaves the form as it is.
 */
export function moveBlocks(form: FormDraft, ids: readonly string[], place: Place): FormDraft {
  const wanted = form.blocks.filter(({ id }) => ids.includes(id));
  return wanted.reduce((moved, { id }) => moveOne(moved, id, place), form);
}

function moveOne(form: FormDraft, id: string, place: Place): FormDraft {
  if (place.before === id) return form;
  const taken = withDescendants(form, id);
  const inside = new Set(taken.map((block) => block.id));
  if (place.parent !== null && inside.has(place.parent)) return form;
  const rest = { ...form, blocks: form.blocks.filter((block) => !inside.has(block.id)) };
  const [block] = taken.filter((candidate) => candidate.id === id);
  return block ? insertAt(rest, [block, ...taken.filter((other) => other.id !== id)], place) : form;
}
