import type { Block, FormDraft } from '@mortise/core';

/** The form with a block of another type in its place and, right behind, the field that takes what does not convert. */
export const retypedForm = (form: FormDraft, next: Block, keeper: Block | null): FormDraft => ({
  ...form,
  blocks: form.blocks.flatMap((block) => {
    if (block.id !== next.id) return [block];
    return keeper ? [{ ...next, lostTo: keeper.id }, keeper] : [next];
  }),
});
