import { type Block, type FormDraft, newPartId } from '@mortise/core';
import { insertAt, placeAfter } from './place.ts';

/**
 * Puts copies of blocks behind `after`, or at the end. They may come from another form, or have been deleted since they
 * were copied: nothing of them is looked up here.
 */
export function pasteBlocks(
  form: FormDraft,
  blocks: readonly Block[],
  after: string | null,
): { form: FormDraft; copies: string[] } {
  const place = placeAfter(form, after);
  const copies = blocks.map((block) => ({ ...block, id: newPartId('f'), key: '', unique: false }));
  const pasted = copies.reduce((next, copy) => insertAt(next, [copy], place), form);
  return { form: pasted, copies: copies.map(({ id }) => id) };
}
