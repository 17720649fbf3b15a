import type { Block } from '../definitions/block.ts';
import { type FieldCatalog, isFieldType } from '../field-type.ts';
import { configOf } from '../records/storage.ts';
import type { ValueKind } from '../value-kind.ts';

/** Values that take more room than a narrow column has. */
const wide: ReadonlySet<ValueKind> = new Set(['rows', 'html']);

/**
 * Does the block fit a narrow column of facts: a field of a line or two, or a heading? Buttons, notes and the like do not,
 * and neither does what divides the form into tabs.
 */
export function fitsFacts(block: Block, catalog: FieldCatalog): boolean {
  const type = catalog[block.type];
  if (!type) return false;
  const config = configOf(block, type);
  // Records that are asked for come as a table.
  if (isFieldType(type) && type.asks) return false;
  if (isFieldType(type)) return !wide.has(type.kind(config)) && type.storage(config).in !== 'inverse';
  const slots = type.slots?.(config) ?? [];
  return slots.length > 0 && slots.every(({ id }) => id === null);
}

/** The blocks of a form as a narrow column shows them: what does not fit is left out, and what stood in it stands alone. */
export function factBlocks(blocks: readonly Block[], catalog: FieldCatalog): Block[] {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const isRow = ({ parent }: Block) => {
    const above = parent === null ? undefined : byId.get(parent);
    const type = above && catalog[above.type];
    return above !== undefined && type !== undefined && type.storage(configOf(above, type)).in === 'children';
  };
  const fitting = blocks.filter((block) => !isRow(block) && fitsFacts(block, catalog));
  const kept = new Set(fitting.map(({ id }) => id));
  return fitting.map((block) =>
    block.parent !== null && !kept.has(block.parent) ? { ...block, parent: null, slot: null } : block,
  );
}
