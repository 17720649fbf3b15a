import type { Storage } from '../field-storage.ts';
import type { FieldCatalog } from '../field-type.ts';
import { type Issue, issue } from '../issues.ts';
import { configOf, holdsRows } from '../records/storage.ts';
import type { Block } from './block.ts';
import { around, blockName } from './block-name.ts';

/** Is every block once in the list, and in a place that exists? */
export function checkTree(blocks: readonly Block[], catalog: FieldCatalog): Issue[] {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const repeated = blocks.filter((block) => byId.get(block.id) !== block);
  return [
    ...repeated.map(({ id }) =>
      issue(['blocks', id, 'id'], 'not_unique', {
        zh: `表单里有两个控件的 ID 是 ${id}，删除其中一个`,
        en: `Two blocks have the ID ${id}. Delete one of them`,
      }),
    ),
    ...blocks.flatMap((block) => checkPlace(block, byId, catalog)),
  ];
}

function checkPlace(block: Block, byId: ReadonlyMap<string, Block>, catalog: FieldCatalog): Issue[] {
  if (block.parent === null) return [];
  const parent = byId.get(block.parent);
  const type = parent && catalog[parent.type];
  const slots = parent && type?.slots?.(configOf(parent, type));
  if (!slots?.some(({ id }) => id === block.slot)) {
    return [
      issue(['blocks', block.id, 'parent'], 'no_place', {
        zh: '它所在的位置已不存在，把它拖到别处',
        en: 'The place it was in no longer exists. Move it elsewhere',
      }),
    ];
  }
  if (parent && holdsRows(parent, catalog)) return checkColumn(block, catalog);
  return isInsideItself(block, byId)
    ? [
        issue(['blocks', block.id, 'parent'], 'cycle', {
          zh: '它被放进了自己里面，把它拖到别处',
          en: 'It was put inside itself. Move it elsewhere',
        }),
      ]
    : [];
}

function checkColumn(block: Block, catalog: FieldCatalog): Issue[] {
  const type = catalog[block.type];
  if (!type || (type.supports.inSubform && ofRows.has(type.storage(configOf(block, type)).in))) return [];
  const message = around(
    blockName(block, type),
    (name) => `「${name}」不能作为子表单的列，把它拖到子表单外面`,
    (name) => `${name} cannot be a column of a subform. Move it out of the subform`,
  );
  return [issue(['blocks', block.id, 'parent'], 'not_in_subform', message)];
}

/** What a row holds itself, or reads through what it holds. */
const ofRows: ReadonlySet<Storage['in']> = new Set(['column', 'joined']);

function isInsideItself(block: Block, byId: ReadonlyMap<string, Block>): boolean {
  const seen = new Set<string>();
  for (let at: Block | undefined = block; at; at = at.parent === null ? undefined : byId.get(at.parent)) {
    if (seen.has(at.id)) return true;
    seen.add(at.id);
  }
  return false;
}
