import {
  type Block,
  type FieldCatalog,
  type FormDraft,
  isFieldType,
  isMadeFrom,
  makeKey,
  type Romanise,
  reservedColumns,
} from '@mortise/core';

interface Before {
  /** The draft that was stored before. */
  readonly draft: FormDraft | null;
  /** What is published, whose keys never change. */
  readonly published: FormDraft | null;
}

/**
 * The form with a key on every field that has a label. A key made from a label follows the label until the field is
 * published; a key that a builder typed stays.
 */
export function fillKeys(form: FormDraft, before: Before, catalog: FieldCatalog, romanise: Romanise): FormDraft {
  const published = new Map((before.published?.blocks ?? []).map((block) => [block.id, block]));
  const saved = new Map((before.draft?.blocks ?? []).map((block) => [block.id, block]));
  const isOpen = (block: Block) => {
    if (!isField(block, catalog) || published.has(block.id)) return false;
    const old = saved.get(block.id);
    return (
      block.key === '' || (old !== undefined && old.key === block.key && isMadeFrom(block.key, old.label, romanise))
    );
  };

  const taken = new Set([...reservedColumns, ...form.blocks.filter((block) => !isOpen(block)).map(({ key }) => key)]);
  const blocks = form.blocks.map((block) => {
    if (!isOpen(block) || (block.key !== '' && isMadeFrom(block.key, block.label, romanise) && !taken.has(block.key))) {
      taken.add(block.key);
      return block;
    }
    const key = makeKey(block.label, { romanise, taken, otherwise: block.type.replaceAll('-', '_') });
    taken.add(key);
    return { ...block, key };
  });
  return { ...form, blocks };
}

const isField = (block: Block, catalog: FieldCatalog) => {
  const type = catalog[block.type];
  return type !== undefined && isFieldType(type);
};
