import {
  type Block,
  configOf,
  type FieldType,
  fieldsOf,
  holdsRows,
  isConverted,
  type PublishedForm,
} from '@mortise/core';
import { catalog } from '../catalog.ts';

/** The block as one of another type: what both types call the same stays as it was set, the rest starts anew. */
export function retyped(block: Block, type: FieldType): Block {
  const old = catalog[block.type];
  const before = old ? (configOf(block, old) as Record<string, unknown>) : {};
  const { lostTo: _, ...rest } = block;
  const config: Record<string, unknown> = { ...(structuredClone(type.defaults) as object) };
  for (const name of Object.keys(config)) {
    if (name in before && type.config.safeParse({ ...config, [name]: before[name] }).success)
      config[name] = before[name];
  }
  const { required, unique, defaults } = type.supports;
  return {
    ...rest,
    type: type.type,
    version: type.migrations.length,
    config: config as Block['config'],
    required: block.required && required,
    unique: block.unique && unique,
    default:
      block.default && block.default.kind !== 'constant' && defaults.includes(block.default.kind)
        ? block.default
        : null,
  };
}

/**
 * Types that a block may become: every one of the kind while nothing is published, later those that take its values over.
 * A column of a subform stays one.
 */
export function typesFor(block: Block, around: readonly Block[], published: PublishedForm | null): FieldType[] {
  const before = published ? fieldsOf(published, catalog).flatMap((field) => [field, ...field.columns]) : [];
  const from = before.find(({ id }) => id === block.id);
  const isColumn = around.some((one) => one.id === block.parent && holdsRows(one, catalog));
  return Object.values(catalog).filter((type) => {
    if (type.type === block.type || type.takesOver.length === 0) return false;
    const [to] = fieldsOf({ blocks: [{ ...retyped(block, type), parent: null }] }, catalog);
    if (!to || (isColumn && !(type.supports.inSubform && to.storage.in === 'column'))) return false;
    return from === undefined || from.block.type === type.type || isConverted(from, to);
  });
}
