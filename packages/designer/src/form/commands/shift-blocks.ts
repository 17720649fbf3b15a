import type { FormDraft } from '@mortise/core';
import { moveBlocks } from './move-blocks.ts';
import { childrenOf } from './place.ts';

/**
 * Moves blocks one place up or down among their siblings, as Alt with an arrow does. At the edge of a layout element
 * they step out of it; at the edge of the form nothing happens.
 */
export function shiftBlocks(form: FormDraft, ids: readonly string[], direction: 'up' | 'down'): FormDraft {
  const moving = form.blocks.filter(({ id }) => ids.includes(id));
  const edge = direction === 'up' ? moving[0] : moving.at(-1);
  if (!edge) return form;
  const siblings = childrenOf(form, edge.parent, edge.slot);
  const at = siblings.findIndex(({ id }) => id === edge.id);
  const here = { parent: edge.parent, slot: edge.slot };

  if (direction === 'up') {
    const above = siblings[at - 1];
    if (above) return moveBlocks(form, ids, { ...here, before: above.id });
  } else {
    const below = siblings[at + 1];
    if (below) return moveBlocks(form, ids, { ...here, before: siblings[at + 2]?.id ?? null });
  }
  const parent = form.blocks.find(({ id }) => id === edge.parent);
  if (!parent) return form;
  const outside = childrenOf(form, parent.parent, parent.slot);
  const next = outside[outside.findIndex(({ id }) => id === parent.id) + 1];
  const before = direction === 'up' ? parent.id : (next?.id ?? null);
  return moveBlocks(form, ids, { parent: parent.parent, slot: parent.slot, before });
}
