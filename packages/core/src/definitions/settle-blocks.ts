import type { FieldCatalog, SettleContext } from '../field-type.ts';
import { configOf, type Field, fieldsOf } from '../records/storage.ts';
import type { Block } from './block.ts';
import type { FormContext } from './form-context.ts';

/** Finds a field of any form that the context knows, settled however deep that goes. */
export type FindField = (formId: string, fieldId: string) => Field | undefined;

/** A form's blocks with their configs settled, and the finder by which that was done. */
export function settleBlocks(
  blocks: readonly Block[],
  catalog: FieldCatalog,
  { id, blocksOf }: Pick<FormContext, 'id' | 'blocksOf'>,
): { readonly blocks: Block[]; readonly find: FindField } {
  const settled = new Map<string, Block>();

  function settle(formId: string, block: Block): Block {
    const type = catalog[block.type];
    if (!type?.settle) return block;
    const place = `${formId}/${block.id}`;
    const known = settled.get(place);
    if (known) return known;
    // Fields that wait for each other see one another unsettled; `checkDerivations` says so.
    settled.set(place, block);
    const around: SettleContext = { formId, fieldOf: find };
    const config = type.settle(configOf(block, type), around) as Block['config'];
    const next = { ...block, version: type.migrations.length, config };
    settled.set(place, next);
    return next;
  }

  function find(formId: string, fieldId: string): Field | undefined {
    const block = (formId === id ? blocks : blocksOf(formId))?.find((candidate) => candidate.id === fieldId);
    return block && fieldsOf({ blocks: [settle(formId, block)] }, catalog)[0];
  }

  return { blocks: blocks.map((block) => settle(id, block)), find };
}
