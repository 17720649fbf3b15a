import type { Block, FormDraft } from '@mortise/core';
import { moveBlocks } from '../commands/move-blocks.ts';
import { insertAt, type Place } from '../commands/place.ts';
import { putBeside, rowOf } from '../commands/put-beside.ts';
import { updateBlocks } from '../commands/update-blocks.ts';
import type { Change } from '../document/designer-store.ts';

/** What is being dragged: a new block out of the palette, or blocks that stand in the form. */
export type Dragged =
  | { readonly kind: 'new'; readonly block: Block }
  | { readonly kind: 'blocks'; readonly ids: readonly string[] };

/** Where it would go: a row of its own at a place (a narrow one fills it), or beside a block in its row. */
export type Drop =
  | { readonly kind: 'row'; readonly place: Place; readonly isNarrow?: boolean }
  | { readonly kind: 'beside'; readonly target: string; readonly side: 'left' | 'right' };

/** The change a drop makes. One road for the mouse, the keyboard and a click in the palette. */
export function dropToCommand(dragged: Dragged, drop: Drop): Change {
  return (form) => {
    const ids = dragged.kind === 'new' ? [dragged.block.id] : dragged.ids;
    if (drop.kind === 'beside') {
      const [first, ...others] = dragged.kind === 'new' ? [dragged.block] : blocksOf(form, dragged.ids);
      if (!first || ids.includes(drop.target)) return form;
      const placed = putBeside(form, first, drop.target, drop.side);
      // Only one fits at a side; the rest follow it.
      const after = { ...placeOf(placed, first.id), before: nextOf(placed, first.id) };
      return others.length === 0
        ? placed
        : moveBlocks(
            placed,
            others.map(({ id }) => id),
            after,
          );
    }
    const moved =
      dragged.kind === 'new' ? insertAt(form, [dragged.block], drop.place) : moveBlocks(form, ids, drop.place);
    if (moved === form) return form;
    return drop.isNarrow ? updateBlocks(moved, ids, { width: '1' }) : ids.reduce(ownRow, moved);
  };
}

/** A block that a line promised a row of its own, and that would share one, takes the whole row. */
function ownRow(form: FormDraft, id: string): FormDraft {
  const block = form.blocks.find((one) => one.id === id);
  if (!block || block.width === '1') return form;
  const siblings = form.blocks.filter(({ parent, slot }) => parent === block.parent && slot === block.slot);
  return rowOf(siblings, id).length === 1 ? form : updateBlocks(form, [id], { width: '1' });
}

const blocksOf = (form: FormDraft, ids: readonly string[]) => form.blocks.filter(({ id }) => ids.includes(id));

const placeOf = (form: FormDraft, id: string): Place => {
  const block = form.blocks.find((one) => one.id === id);
  return { parent: block?.parent ?? null, slot: block?.slot ?? null, before: null };
};

function nextOf(form: FormDraft, id: string): string | null {
  const { parent, slot } = placeOf(form, id);
  const siblings = form.blocks.filter((block) => block.parent === parent && block.slot === slot);
  return siblings[siblings.findIndex((block) => block.id === id) + 1]?.id ?? null;
}
