import type { FormDraft } from '@mortise/core';
import { withDescendants } from './place.ts';

/** Takes blocks out, with everything inside them. */
export function removeBlocks(form: FormDraft, ids: readonly string[]): FormDraft {
  const gone = new Set(ids.flatMap((id) => withDescendants(form, id).map((block) => block.id)));
  return {
    ...form,
    blocks: form.blocks.filter(({ id }) => !gone.has(id)),
    titleFieldId: form.titleFieldId !== null && gone.has(form.titleFieldId) ? null : form.titleFieldId,
  };
}
