import type { Block, FormDraft, Width } from '@mortise/core';
import { moveBlocks } from './move-blocks.ts';
import { childrenOf, insertAt } from './place.ts';
import { updateBlocks } from './update-blocks.ts';

/**
 * Puts a block to the left or right of another, in one row with it: both take an equal share of the row with whoever
 * shares it already, at most four.
 */
export function putBeside(form: FormDraft, block: Block, targetId: string, side: 'left' | 'right'): FormDraft {
  const target = form.blocks.find(({ id }) => id === targetId);
  if (!target || target.id === block.id) return form;
  const siblings = childrenOf(form, target.parent, target.slot).filter(({ id }) => id !== block.id);
  const at = siblings.findIndex(({ id }) => id === targetId);
  const before = side === 'left' ? targetId : (siblings[at + 1]?.id ?? null);
  const place = { parent: target.parent, slot: target.slot, before };
  const isNew = !form.blocks.some(({ id }) => id === block.id);
  const placed = isNew ? insertAt(form, [block], place) : moveBlocks(form, [block.id], place);
  const row = rowOf(siblings, targetId).map(({ id }) => id);
  return updateBlocks(placed, [...row, block.id], { width: shareOf(row.length + 1) });
}

const parts: Readonly<Record<Width, number>> = { '1/4': 3, '1/3': 4, '1/2': 6, '1': 12 };

/** The blocks that stand in one row of twelve columns with `id`. */
export function rowOf(siblings: readonly Block[], id: string): Block[] {
  let row: Block[] = [];
  let filled = 0;
  for (const block of siblings) {
    const width = parts[block.width];
    if (filled + width > 12) {
      if (row.some((candidate) => candidate.id === id)) return row;
      row = [];
      filled = 0;
    }
    row.push(block);
    filled += width;
  }
  return row.some((candidate) => candidate.id === id) ? row : [];
}

const shareOf = (count: number): Width => (count >= 4 ? '1/4' : count === 3 ? '1/3' : '1/2');
