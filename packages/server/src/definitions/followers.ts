import {
  type Block,
  configOf,
  type FieldCatalog,
  type OptionsOf,
  type PublishedForm,
  type StoredDefinition,
  sameJson,
  settleBlocks,
} from '@mortise/core';
import type { Publication } from './prepare-publication.ts';

/**
 * Published forms whose settled fields turn out otherwise once `contents` are published, such as a look-up of a choice
 * whose options change, or a choice among the options of a shared set: they are published again, as they are, with those.
 */
export function followersOf(
  contents: Map<string, unknown>,
  others: readonly StoredDefinition[],
  optionsOf: OptionsOf,
  catalog: FieldCatalog,
): Publication[] {
  const forms = others.filter(({ kind, published }) => kind === 'form' && published);
  const blocksOf = (formId: string): readonly Block[] | null => {
    const content = contents.get(formId) ?? forms.find(({ id }) => id === formId)?.published;
    return (content as PublishedForm | undefined)?.blocks ?? null;
  };
  const followers: Publication[] = [];
  for (const definition of forms.filter(({ id }) => !contents.has(id))) {
    const form = definition.published as PublishedForm;
    // Settling looks as deep as there are look-ups of look-ups, so the order of the forms does not matter.
    const { blocks } = settleBlocks(form.blocks, catalog, { id: form.id, blocksOf, optionsOf });
    // Stored JSON has its keys in another order.
    if (sameJson(blocks, form.blocks)) continue;
    // One that lost its source keeps what it was: whether that may go is decided elsewhere.
    if (blocks.some((block) => isBroken(block, catalog))) continue;
    const content = { ...form, version: (definition.version ?? 0) + 1, blocks };
    followers.push({ definition, content, draft: definition.draft, revision: definition.revision, note: null });
  }
  return followers;
}

function isBroken(block: Block, catalog: FieldCatalog): boolean {
  const type = catalog[block.type];
  return type?.settle !== undefined && type.check(configOf(block, type)).length > 0;
}
