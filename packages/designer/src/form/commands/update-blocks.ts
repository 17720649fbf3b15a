import type { Block, FormDraft } from '@mortise/core';

/** Changes properties of a block. Its id, type and place are not properties. */
export const updateBlocks = (
  form: FormDraft,
  ids: readonly string[],
  change: Partial<Omit<Block, 'id' | 'type' | 'parent' | 'slot'>>,
): FormDraft => ({
  ...form,
  blocks: form.blocks.map((block) => (ids.includes(block.id) ? { ...block, ...change } : block)),
});
