import type { FieldCatalog, FieldType, SettleContext } from '../field-type.ts';
import { configOf, type Field, fieldsOf, holdsRows } from '../records/storage.ts';
import type { Block } from './block.ts';
import type { FormContext, OptionsOf } from './form-context.ts';

/** Finds a field of any form that the context knows, settled however deep that goes. */
export type FindField = (formId: string, fieldId: string) => Field | undefined;

/** A form's blocks with their configs settled, and the finder by which that was done. */
export function settleBlocks(
  blocks: readonly Block[],
  catalog: FieldCatalog,
  { id, blocksOf, optionsOf }: Pick<FormContext, 'id' | 'blocksOf' | 'optionsOf'>,
): { readonly blocks: Block[]; readonly find: FindField } {
  const settled = new Map<string, Block>();

  function settle(formId: string, block: Block): Block {
    const type = catalog[block.type];
    if (!type?.settle && !type?.sharedOptions) return block;
    const place = `${formId}/${block.id}`;
    const known = settled.get(place);
    if (known) return known;
    // Fields that wait for each other see one another unsettled; `checkDerivations` says so.
    settled.set(place, block);
    const around: SettleContext = { formId, subformId: subformOf(formId, block), fieldOf: find };
    const own = withSharedOptions(configOf(block, type), type, optionsOf);
    const config = (type.settle?.(own, around) ?? own) as Block['config'];
    const next = { ...block, version: type.migrations.length, config };
    settled.set(place, next);
    return next;
  }

  const allOf = (formId: string) => (formId === id ? blocks : blocksOf(formId)) ?? [];

  function subformOf(formId: string, { parent }: Block): string | null {
    const block = parent === null ? undefined : allOf(formId).find((candidate) => candidate.id === parent);
    return block && holdsRows(block, catalog) ? block.id : null;
  }

  function find(formId: string, fieldId: string): Field | undefined {
    const block = allOf(formId).find((candidate) => candidate.id === fieldId);
    if (!block) return undefined;
    const columns = holdsRows(block, catalog) ? allOf(formId).filter(({ parent }) => parent === fieldId) : [];
    return fieldsOf({ blocks: [block, ...columns].map((one) => settle(formId, one)) }, catalog)[0];
  }

  return { blocks: blocks.map((block) => settle(id, block)), find };
}

/** The config with the options of the set that it names, as they are now; as it is where it names none that exists. */
export function withSharedOptions(config: unknown, type: FieldType, optionsOf: OptionsOf): unknown {
  const setId = type.sharedOptions?.(config) ?? null;
  const options = setId === null ? null : optionsOf(setId);
  return options === null ? config : { ...(config as object), options };
}
