import { type Block, type FormDraft, newPartId, type Text } from '@mortise/core';
import { insertAt, withDescendants } from './place.ts';

/**
 * Copies blocks, each right behind its original, with new ids for it and everything inside. Keys are left empty: the
 * server makes new ones from the labels. Gives the form and the ids of the copies.
 */
export function duplicateBlocks(form: FormDraft, ids: readonly string[]): { form: FormDraft; copies: string[] } {
  const copies: string[] = [];
  let next = form;
  for (const original of form.blocks.filter(({ id }) => ids.includes(id))) {
    const group = copyOf(withDescendants(next, original.id), original.id);
    const [copy] = group;
    if (!copy) continue;
    copies.push(copy.id);
    next = insertAt(next, group, { parent: original.parent, slot: original.slot, before: nextSibling(next, original) });
  }
  return { form: next, copies };
}

function copyOf(blocks: readonly Block[], rootId: string): Block[] {
  const ids = new Map(blocks.map(({ id }) => [id, newPartId('b')]));
  const renamed = blocks.map((block) => ({
    ...block,
    id: ids.get(block.id) ?? block.id,
    parent: block.parent === null ? null : (ids.get(block.parent) ?? block.parent),
    key: '',
    unique: false,
    label: block.id === rootId ? copyLabel(block.label) : block.label,
  }));
  const rootCopy = ids.get(rootId);
  return [...renamed.filter(({ id }) => id === rootCopy), ...renamed.filter(({ id }) => id !== rootCopy)];
}

const copyLabel = (label: Text): Text =>
  typeof label === 'string' ? `${label} 2` : { zh: `${label.zh} 2`, en: `${label.en} 2` };

function nextSibling(form: FormDraft, block: Block): string | null {
  const siblings = form.blocks.filter(({ parent, slot }) => parent === block.parent && slot === block.slot);
  return siblings[siblings.findIndex(({ id }) => id === block.id) + 1]?.id ?? null;
}
